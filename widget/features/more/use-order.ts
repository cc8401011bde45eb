import { useState } from 'preact/hooks'
import type { RefusalCode } from '../../../shared/refusals'
import type { Asked } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import { useLaterSentences, useSurroundings } from '../../core'
import { unawaited } from '../../unawaited'
import { order, type OrderName } from './order'

/**
 * Sends commands one at a time. `trouble` says why one was refused. `done` is called when it succeeded or was no longer
 * needed.
 */
export function useOrder() {
  const { chat } = useSurroundings()
  const words = useLaterSentences().pages
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'late'>('idle')
  async function run(work: () => Promise<RefusalCode | null>, done: () => void): Promise<void> {
    if (state === 'busy') return
    setState('busy')
    const refused = await work()
    const needless = refused === 'wrong-state'
    setState(!refused || needless ? 'idle' : refused === 'expired' ? 'late' : 'failed')
    if (!refused || needless) done()
  }
  const carry = (work: () => Promise<RefusalCode | null>, done: () => void = () => {}) => unawaited(run(work, done))
  const give = <Name extends OrderName>(
    name: Name,
    input: Omit<Asked<ShopperRequests, Name>, 'commandId'>,
    done?: () => void,
  ) => carry(() => order(chat, name, input), done)
  const trouble = state === 'failed' ? words.failed : state === 'late' ? words.tooLate : null
  return { give, carry, busy: state === 'busy', trouble }
}
