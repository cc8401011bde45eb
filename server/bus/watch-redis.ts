import type { Redis } from 'ioredis'
import type { Context } from '../context'

/**
 * Logs once when Redis is lost and once when it is back; calls `onChange` each time. Without the log line, nobody would
 * know why updates between processes are slow (F6). Returns a function that stops watching.
 */
export function watchRedis(redis: Redis, log: Context['log'], onChange: (reachable: boolean) => void): () => void {
  let lost = false
  let cause: Error | undefined
  const at = `${redis.options.host}:${redis.options.port}`
  const onError = (error: Error) => (cause = error)
  const onClose = () => {
    onChange(false)
    if (!lost)
      log.warn(
        { err: cause },
        `Redis at ${at} cannot be reached: until it can, people on different processes hear of each other later. REDIS_URL says where it is`,
      )
    lost = true
  }
  const onReady = () => {
    onChange(true)
    if (lost) log.warn(`Redis at ${at} is back`)
    lost = false
    cause = undefined
  }
  onChange(redis.status === 'ready')
  redis.on('error', onError).on('close', onClose).on('ready', onReady)
  return () => void redis.off('error', onError).off('close', onClose).off('ready', onReady)
}
