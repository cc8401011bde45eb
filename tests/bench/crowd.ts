import { setTimeout as pause } from 'node:timers/promises'
import { follow } from './child'
import { openLean, type LeanSocket } from './lean-socket'

/** So many shoppers, in a process of their own. `auths`: what each shows at the door; `atOnce`: how many are let go at the same moment. */
export type CrowdOrder =
  | { do: 'come'; url: string; path: string; auths: object[]; atOnce: number; catchUp: boolean }
  | { do: 'leave' }
/** Milliseconds from the start until each was in (and had caught up); `turnedAway`: how often one had to try again; `cpu`: of this process, in microseconds. */
export type Came = { after: number[]; turnedAway: number; cpu: number }

const mostTries = 5
const betweenTries = 500
const here: LeanSocket[] = []

follow(async (order: CrowdOrder): Promise<Came> => {
  if (order.do === 'leave') {
    for (const guest of here.splice(0)) guest.close()
    return { after: [], turnedAway: 0, cpu: 0 }
  }
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const waiting = order.auths.values()
  const after: number[] = []
  let turnedAway = 0
  const lane = async () => {
    for (const auth of waiting) {
      here.push(await comeAtLast(order, auth, () => turnedAway++))
      after.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, lane))
  const { user, system } = process.cpuUsage(cpu)
  return { after, turnedAway, cpu: user + system }
})

type Coming = Extract<CrowdOrder, { do: 'come' }>

/** As a client does whom the machine's own queue, shorter than the crowd, has cut off: it tries again. */
async function comeAtLast(order: Coming, auth: object, again: () => void): Promise<LeanSocket> {
  for (let tries = 1; ; tries++) {
    try {
      return await come(order, auth)
    } catch (error) {
      if (tries === mostTries) throw error
      again()
      await pause(betweenTries * tries)
    }
  }
}

/** In; with `catchUp`, once they have read what they missed of the conversation that they are greeted with (D6). */
async function come({ url, path, catchUp }: Coming, auth: object): Promise<LeanSocket> {
  let greeted: (head: { id: string; seq: number }) => void = () => undefined
  const greeting = new Promise<{ id: string; seq: number }>((resolve) => (greeted = resolve))
  const heard = (packet: string) => {
    if (!packet.startsWith('42["welcome"')) return
    const [, { conversation }] = JSON.parse(packet.slice(2)) as [
      string,
      { conversation: { id: string; head: { seq: number } } | null },
    ]
    greeted({ id: conversation?.id ?? '', seq: conversation?.head.seq ?? 0 })
  }
  const guest = await openLean(url, { path, auth, headers: { origin: url }, heard })
  const { id, seq } = await greeting
  if (!catchUp) return guest
  const answer = await guest.ask('catch-up', { conversation: id, after: seq - 2 })
  if (!answer.startsWith('[{"ok":true')) throw new Error(`A shopper could not catch up: ${answer}`)
  return guest
}
