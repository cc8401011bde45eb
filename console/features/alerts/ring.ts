import { Cell } from '../../connection/cell'

/** The number of alerts since the page was opened. The bell on the rail swings once for each. */
export const rings = new Cell(0)

let context: AudioContext | undefined

/** Browsers allow sound only after a user gesture. Not every browser says whether there was one. */
export const canRing = (): boolean => 'AudioContext' in globalThis && navigator.userActivation?.hasBeenActive !== false

/** The sound of a small brass bell: a tone and its overtones, fading within a second. */
export function ring(): void {
  if (!canRing()) return
  context ??= new AudioContext()
  void context.resume()
  const partials = [
    { pitch: 1_318, loud: 0.11, lasts: 1.1 },
    { pitch: 2_637, loud: 0.06, lasts: 0.7 },
    { pitch: 3_951, loud: 0.03, lasts: 0.4 },
    { pitch: 5_540, loud: 0.015, lasts: 0.2 },
  ]
  for (const { pitch, loud, lasts } of partials) strike(context, pitch, loud, lasts)
}

function strike(audio: AudioContext, pitch: number, loud: number, lasts: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, audio.currentTime)
  volume.gain.linearRampToValueAtTime(loud, audio.currentTime + 0.006)
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + lasts)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + lasts)
}
