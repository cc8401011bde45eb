/** Of a small brass bell: times the ground note, loudness, seconds until it has died away. */
const partials = [
  [1, 1, 0.9],
  [2.76, 0.45, 0.5],
  [5.4, 0.2, 0.25],
] as const
const ground = 880
const loudness = 0.1

/** One soft strike, made here: nothing is fetched. Before the shopper has touched the page, browsers allow no sound, and neither do we. */
export function chime(): void {
  if (navigator.userActivation?.hasBeenActive === false) return
  const audio = new AudioContext()
  const now = audio.currentTime
  for (const [times, level, seconds] of partials) {
    const note = audio.createOscillator()
    const gain = audio.createGain()
    note.frequency.value = ground * times
    gain.gain.setValueAtTime(level * loudness, now)
    gain.gain.exponentialRampToValueAtTime(0.0001, now + seconds)
    note.connect(gain).connect(audio.destination)
    note.start(now)
    note.stop(now + seconds)
  }
  setTimeout(() => void audio.close(), 1_500)
}

/** Of several tabs of one shop, which all hear the same, one rings. */
export function chimeInOneTab(): void {
  const { locks } = navigator
  // Only pages under TLS have them.
  if (!locks) return chime()
  void locks.request('counterbell:chime', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    chime()
    await new Promise((over) => setTimeout(over, 2_000))
  })
}
