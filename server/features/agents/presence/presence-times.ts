/** All in milliseconds. From an agent's last sign of life to the requeue: lease + grace + a sweep, below 45 s (R4). */
export const presence = {
  /** How long one heartbeat counts; the console sends one every ten seconds. */
  lease: 25_000,
  /** What is left of the lease when the last socket closes: long enough to reload the page. */
  leaseAfterDisconnect: 12_000,
  /** After the lease, before the conversations are given to others. */
  grace: 10_000,
  /** How often each process looks for what nobody told it (R5). */
  sweep: 2_000,
  heads: 20_000,
} as const
