/** Loaded into a server before its own code (F10): on SIGUSR2 its event loop stands still for five seconds. */
process.on('SIGUSR2', () => {
  for (const end = performance.now() + 5_000; performance.now() < end;);
})
