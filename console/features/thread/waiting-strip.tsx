import type { Summary } from '../../../shared/conversation'
import { isolate } from '../../../shared/isolate'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { useShopperName } from '../inbox/shopper-name'
import { isNear, useTimeLeft } from '../inbox/waiting-chip'
import { Isolated } from './isolated'
import type { Talk } from './use-thread'

type StripProps = { conversation: Talk; owedSince: number } & Pick<Summary, 'assignedAt'>

/** Above the composer while a shopper waits for my answer: since when, and how long until a colleague may get it. */
export function WaitingStrip({ conversation, ...owed }: StripProps) {
  const { transfer } = useSentences()
  const times = useTimes()
  const nameOf = useShopperName()
  const now = useNow(1_000)
  // The sentence ends with its own full stop, and so does "1 min." in Romanian.
  const since = times.shortSpan(now - owed.owedSince).replace(/\.$/, '')
  const left = useTimeLeft({ site: conversation.site, ...owed }, now)
  return (
    <p className="waiting-strip" role="timer" data-near={isNear(left) || undefined}>
      <Isolated sentence={transfer.waitingSince(isolate(nameOf(conversation)), since)} />{' '}
      {left !== null && left > 0 && <bdi className="tabular">{transfer.passedOnIn(times.countdown(left))}</bdi>}
    </p>
  )
}
