/** Of a small brass bell: times the ground note, loudness, seconds until it has died away. */
const partials = [
  [1, 1, 0.9],
  [2.76, 0.45, 0.5],
  [5.4, 0.2, 0.25],
] as const
const ground = 880
const loudness = 0.1

/** Before the shopper has touched the page, browsers allow no sound. Not every browser says whether they have. */
export const canChime = (): boolean => 'AudioContext' in window && navigator.userActivation?.hasBeenActive !== false

/** One soft strike, made here: nothing is fetched. */
export function chime(): void {
  if (!canChime()) return
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
