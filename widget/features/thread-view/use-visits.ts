import { useEffect } from 'preact/hooks'
import type { Chat } from '../../chat'
import { currentPage } from '../../core'
import { followPages } from '../../follow-pages'
import { unawaited } from '../../unawaited'

/** Reports each page of the shop that the shopper visits. */
export function useVisits({ state, visit }: Chat): void {
  useEffect(() => {
    const tell = () => unawaited(visit(currentPage()))
    const stops = [followPages(tell), state.subscribe(tell)]
    tell()
    return () => stops.forEach((stop) => stop())
  }, [state, visit])
}
