import { useEffect, useState } from 'react'
import { serverTime, watchServerTime } from '../../shared/server-time'

/** The time now by the server's clock, updated at an interval, for texts such as "3 minutes". */
export function useNow(every = 15_000): number {
  const [now, setNow] = useState(serverTime)
  useEffect(() => {
    const tick = () => setNow(serverTime())
    const timer = setInterval(tick, every)
    const stop = watchServerTime(tick)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [every])
  return now
}
