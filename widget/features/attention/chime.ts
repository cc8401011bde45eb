/** A small brass bell: multiple of the base frequency, loudness, seconds until silence. */
const partials = [
  [1, 1, 0.9],
  [2.76, 0.45, 0.5],
  [5.4, 0.2, 0.25],
] as const
const ground = 880
const loudness = 0.1

/** Browsers allow no sound before the shopper has touched the page. Not every browser tells whether they have. */
export const canChime = (): boolean => 'AudioContext' in window && navigator.userActivation?.hasBeenActive !== false

/** One soft stroke, made by code: no file is fetched. */
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
