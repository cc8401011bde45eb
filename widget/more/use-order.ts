import { useState } from 'preact/hooks'
import type { Asked } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import { unawaited } from '../unawaited'
import { useSurroundings } from '../views/surroundings'
import { order, type OrderName } from './order'

/** Gives orders one at a time; `failed` once one was refused. `done` is called when it is carried out, or was no longer needed. */
export function useOrder() {
  const { chat } = useSurroundings()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  async function carryOut<Name extends OrderName>(name: Name, input: Omit<Asked<ShopperRequests, Name>, 'commandId'>, done: () => void): Promise<void> {
    if (state === 'busy') return
    setState('busy')
    const refused = await order(chat, name, input)
    setState(refused && refused !== 'wrong-state' ? 'failed' : 'idle')
    if (!refused || refused === 'wrong-state') done()
  }
  const give = <Name extends OrderName>(name: Name, input: Omit<Asked<ShopperRequests, Name>, 'commandId'>, done: () => void = () => {}) => unawaited(carryOut(name, input, done))
  return { give, busy: state === 'busy', failed: state === 'failed' }
}
