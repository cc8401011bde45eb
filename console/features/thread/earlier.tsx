import { type RefObject, useEffect, useRef } from 'react'
import { useCell } from '../../connection/cell'
import type { EarlierPages } from '../../connection/earlier-pages'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'

type EarlierProps = {
  earlier: EarlierPages
  /** `seq` of the first loaded event, now and at the start. */ first: number
  openedAt: number
  scroller: RefObject<HTMLElement | null>
}

/** Loads older messages when the reader scrolls up to here, or by the button. Says when there are no more. */
export function Earlier({ earlier, first, openedAt, scroller }: EarlierProps) {
  const { thread, common } = useSentences()
  const loading = useCell(earlier.loading)
  const top = useRef<HTMLDivElement>(null)
  const isWhole = first === 1
  useNear(top, scroller, loading === 'idle' && !isWhole ? first : null, earlier)
  // The button scrolls out of sight with the older messages, so the focus moves into the log.
  const press = () => {
    scroller.current?.focus({ preventScroll: true })
    earlier.next()
  }
  if (isWhole) return openedAt > 1 && <p className="log__earlier">{thread.beginning}</p>
  return (
    <div ref={top} className="log__earlier">
      {loading === 'failed' && common.couldNotLoad}
      <Button size="small" look="quiet" busy={loading === 'loading'} onClick={press}>
        {loading === 'failed' ? common.tryAgain : thread.earlier}
      </Button>
    </div>
  )
}

/**
 * Loads one more page when the reader is near the top. `first`: of the loaded events; null: do not load now. Not while
 * the button has the focus: the next key may be Tab, to what stands below.
 */
function useNear(
  top: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  first: number | null,
  earlier: EarlierPages,
): void {
  useEffect(() => {
    const mark = top.current
    if (first === null || !mark) return
    const come = (seen: IntersectionObserverEntry[]) =>
      seen.some(({ isIntersecting }) => isIntersecting) && !mark.contains(document.activeElement) && earlier.next()
    const near = new IntersectionObserver(come, { root: scroller.current, rootMargin: '300px 0px 0px' })
    near.observe(mark)
    return () => near.disconnect()
  }, [top, scroller, first, earlier])
}
