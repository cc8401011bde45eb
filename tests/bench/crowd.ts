import { follow } from './child'
import { openLean, type LeanSocket } from './lean-socket'

/** So many shoppers, in a process of their own. `auths`: what each shows at the door; `atOnce`: how many are let go at the same moment. */
export type CrowdOrder = { do: 'come'; url: string; path: string; auths: object[]; atOnce: number; catchUp: boolean } | { do: 'leave' }
/** Milliseconds from the start until each was in (and had caught up); `cpu`: of this process, in microseconds. */
export type Came = { after: number[]; cpu: number }

const here: LeanSocket[] = []

follow(async (order: CrowdOrder): Promise<Came> => {
  if (order.do === 'leave') {
    for (const guest of here.splice(0)) guest.close()
    return { after: [], cpu: 0 }
  }
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const waiting = order.auths.values()
  const after: number[] = []
  const lane = async () => {
    for (const auth of waiting) {
      here.push(await come(order, auth))
      after.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, lane))
  const { user, system } = process.cpuUsage(cpu)
  return { after, cpu: user + system }
})

type Coming = Extract<CrowdOrder, { do: 'come' }>

/** In; with `catchUp`, once they have read what they missed of the conversation that they are greeted with (D6). */
async function come({ url, path, catchUp }: Coming, auth: object): Promise<LeanSocket> {
  let greeted: (head: { id: string; seq: number }) => void = () => undefined
  const greeting = new Promise<{ id: string; seq: number }>((resolve) => (greeted = resolve))
  const heard = (packet: string) => {
    if (!packet.startsWith('42["welcome"')) return
    const [, { conversation }] = JSON.parse(packet.slice(2)) as [string, { conversation: { id: string; head: { seq: number } } | null }]
    greeted({ id: conversation?.id ?? '', seq: conversation?.head.seq ?? 0 })
  }
  const guest = await openLean(url, { path, auth, headers: { origin: url }, heard })
  const { id, seq } = await greeting
  if (!catchUp) return guest
  const answer = await guest.ask('catch-up', { conversation: id, after: seq - 2 })
  if (!answer.startsWith('[{"ok":true')) throw new Error(`A shopper could not catch up: ${answer}`)
  return guest
}
