import fc from 'fast-check'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { frameOf, intruderAt, until, type Attacker } from '../doors/meter-attacks'
import { shopperOf, watched } from './attack'
import type { Door, Heard } from './door'
import type { Who, World } from './world'

/** `few`: pages that are asked for and read late; `many`: those that are not read. */
type Unread = { who: Who; few: number; many: number; from: number }

/** Connections that ask for pages of a log and do not read: a few, which they read in the end, and then more than any line holds by itself. */
export function unreadDoor(world: World): Door<Unread> {
  const tries = fc.record({
    who: fc.constantFrom<Who>('shopper', 'agent'),
    few: fc.integer({ min: 1, max: 20 }),
    many: fc.integer({ min: 180, max: 390 }),
    from: fc.constantFrom(0, 0, 1, 2),
  })
  return { name: 'unread connections', weight: 1, tries, knock: (given) => ask(world, given) }
}

async function ask(world: World, { who, few, many, from }: Unread): Promise<Heard> {
  const {
    server: { url },
    target,
    cookies,
  } = world
  const attacker = await intruderAt({
    url,
    address: world.nextAddress(),
    ...(who === 'agent'
      ? { path: agentPath, cookie: cookies.agent }
      : { path: shopperPath, site: world.site, token: target.token }),
  })
  const askFor = (pages: number) => {
    attacker.socket.pause()
    attacker.send(
      ...Array.from({ length: pages }, (_, index) =>
        frameOf(`42${index}${JSON.stringify(['catch-up', { conversation: target.conversation, after: from }])}`),
      ),
    )
  }
  return watched(world, shopperOf(target.token), async () => {
    askFor(few)
    const heard = await readLate(attacker, few)
    if (heard.fault) return heard
    askFor(many)
    const isCut = await attacker.isCutOff(40_000)
    attacker.socket.destroy()
    return { ...heard, outcome: 'cut off', fault: isCut ? null : 'who read nothing was not cut off' }
  })
}

async function readLate(attacker: Attacker, asks: number): Promise<Heard> {
  attacker.socket.resume()
  const missing = () =>
    Array.from({ length: asks }, (_, index) => index).filter(
      (index) => !attacker.heard().includes(`43${index}[{"ok":true`),
    ).length
  await until(() => attacker.isClosed() || missing() === 0, 20_000)
  return {
    text: attacker.heard(),
    outcome: 'read late',
    fault: missing() > 0 ? `of ${asks} pages ${missing()} did not come` : null,
  }
}
