import { useEffect, useRef, useState } from 'react'
import { useCell } from '../connection/cell'
import { useLive } from '../connection/live'
import { useSentences } from '../locales/use-locale'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { isUpdated } from './is-updated'

/**
 * The file of a page, or of a part of one, did not load. After an update of the console the old file no longer exists:
 * then this offers a reload, which keeps every draft.
 */
export function NotLoaded({ whole, again }: { whole: boolean; again: () => void }) {
  const { common, refusals, shell } = useSentences()
  const [updated, setUpdated] = useState(false)
  const online = useCell(useLive().connection.state).kind === 'online'
  useEffect(() => {
    let left = false
    void isUpdated().then((updated) => !left && setUpdated(updated))
    return () => void (left = true)
  }, [online])
  const wasOnline = useRef(online)
  useEffect(() => {
    if (online && !wasOnline.current) again()
    wasOnline.current = online
  }, [online, again])
  const title = updated ? refusals['other-version'] : common.couldNotLoad
  const text = updated ? common.faultText : refusals.unavailable
  const action = (
    <Button look="primary" onClick={updated ? () => location.reload() : again}>
      {updated ? shell.reload : common.tryAgain}
    </Button>
  )
  const said = (
    <div role="alert">
      <EmptyState whole={whole} icon="warning" title={title} text={text} action={action} />
    </div>
  )
  return whole ? <main className="page page--whole">{said}</main> : said
}
