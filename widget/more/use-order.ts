import { useState } from 'preact/hooks'
import type { Asked } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import { unawaited } from '../unawaited'
import { useLaterSentences, useSurroundings } from '../views/surroundings'
import { order, type OrderName } from './order'

/** Gives orders one at a time; `trouble` says why one was refused. `done` is called when it is carried out, or was no longer needed. */
export function useOrder() {
  const { chat } = useSurroundings()
  const words = useLaterSentences().pages
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'late'>('idle')
  async function carryOut<Name extends OrderName>(name: Name, input: Omit<Asked<ShopperRequests, Name>, 'commandId'>, done: () => void): Promise<void> {
    if (state === 'busy') return
    setState('busy')
    const refused = await order(chat, name, input)
    const needless = refused === 'wrong-state'
    setState(!refused || needless ? 'idle' : refused === 'expired' ? 'late' : 'failed')
    if (!refused || needless) done()
  }
  const give = <Name extends OrderName>(name: Name, input: Omit<Asked<ShopperRequests, Name>, 'commandId'>, done: () => void = () => {}) => unawaited(carryOut(name, input, done))
  const trouble = state === 'failed' ? words.failed : state === 'late' ? words.tooLate : null
  return { give, busy: state === 'busy', trouble }
}
