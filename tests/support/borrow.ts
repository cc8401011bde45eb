import type { Service } from './services'

/**
 * A service that the whole run shares, started on the first request: by the run's main process, or here when a script
 * runs alone.
 */
export async function borrow(name: Service): Promise<string> {
  const desk = process.env.TEST_SERVICES
  if (!desk) return (await import('./services')).provide(name)
  const answer = await fetch(`${desk}/${name}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}
