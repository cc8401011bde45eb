import type { World } from './world'

/** Average milliseconds between the messages of one shopper: as people type. */
const everyMs = 4_000

/** Everybody writes at their own pace until the returned function is called. */
export function startTalk({ shoppers, pages, colleagues }: World): () => void {
  let ended = false
  const timers = new Set<ReturnType<typeof setTimeout>>()
  for (const client of [...shoppers, ...pages]) {
    let count = 0
    const next = () => {
      const timer = setTimeout(
        () => {
          timers.delete(timer)
          if (ended) return
          client.say(`${client.name} says ${++count}`)
          next()
        },
        everyMs * (0.5 + Math.random()),
      )
      timers.add(timer)
    }
    next()
  }
  for (const colleague of colleagues) colleague.say('')
  return () => {
    ended = true
    timers.forEach(clearTimeout)
  }
}
