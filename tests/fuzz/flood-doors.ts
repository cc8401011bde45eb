import fc from 'fast-check'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import { frameOf, intruderAt, until, type Attacker } from '../doors/meter-attacks'
import { lastAnswer, lastWords, shopperOf, tokenOf, watched, wrongShut } from './attack'
import type { Door, Heard } from './door'
import { garbled } from './mutations'
import type { Who, World } from './world'

/** `frames`: sent over and over, `times` in all, which are answered; then beyond the budget. `reads`: whether the attacker takes what is answered to these. */
type Flood = { who: Who; frames: { text: string; opcode: number }[]; times: number; reads: boolean }

const flood = (frame: fc.Arbitrary<{ text: string; opcode: number }>): fc.Arbitrary<Flood> =>
  fc.record({
    who: fc.constantFrom<Who>('nobody', 'agent'),
    frames: fc.array(frame, { minLength: 1, maxLength: 5 }),
    times: fc.integer({ min: 1, max: 300 }),
    reads: fc.boolean(),
  })

/** Pings, which the WebSocket library answers by itself, and pongs that nobody asked for. */
export function pingsDoor(world: World): Door<Flood> {
  const frame = fc.record({ text: fc.nat(125).map((size) => 'x'.repeat(size)), opcode: fc.constantFrom(9, 9, 9, 10) })
  // Longer than a ping may be, and kinds that there are not.
  const odd = fc.record({
    text: fc.constantFrom('', 'x'.repeat(126), 'x'.repeat(5_000)),
    opcode: fc.constantFrom(3, 9, 11),
  })
  const tries = fc.oneof({ weight: 5, arbitrary: flood(frame) }, { weight: 1, arbitrary: flood(fc.oneof(frame, odd)) })
  return {
    name: 'WebSocket pings',
    weight: 1,
    tries,
    knock: (given) => pour(world, given, { isProper: isPing, isShutOut: true }),
  }
}

const isPing = ({ text, opcode }: Flood['frames'][number]) => text.length <= 125 && (opcode === 9 || opcode === 10)

/** Packets of namespaces that there are not: entered, left, spoken in, and what looks like one. */
export function namespacesDoor(world: World): Door<Flood> {
  const name = fc.oneof(
    fc.stringMatching(/^[a-z0-9_-]{1,40}$/),
    fc.constantFrom('x', 'admin', '__proto__', 'constructor', 'x'.repeat(300)),
  )
  const entered = name.map((each) => `40/${each},`)
  const kinds = [
    '40/%,{"token":"x"}',
    '41/%,',
    '42/%,["send",{"text":"x"}]',
    '43/%,1[]',
    '44/%,{}',
    '451-/%,["send",{"_placeholder":true,"num":0}]',
    '40/%',
    '40/%?site=x,',
    '40//%,',
    '40/../%,',
    '40,/%',
  ]
  const odd = fc.oneof(
    fc.tuple(name, fc.constantFrom(...kinds)).map(([each, kind]) => kind.replace('%', each)),
    garbled(entered),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => `40/${each},`),
  )
  const packet = (texts: fc.Arbitrary<string>) => texts.map((text) => ({ text, opcode: 1 }))
  const tries = fc.oneof(
    { weight: 3, arbitrary: flood(packet(entered)) },
    { weight: 2, arbitrary: flood(packet(fc.oneof(entered, odd))) },
  )
  return {
    name: 'unknown namespaces',
    weight: 1,
    tries,
    knock: (given) => pour(world, given, { isProper: isEntrance, isShutOut: false }),
  }
}

const isEntrance = ({ text }: Flood['frames'][number]) => /^40\/[a-z0-9_-]+,$/.test(text)

/** `isShutOut`: for a while. Where answers to a flood fill its line before it is too much, it is cut off alone. */
type Kind = { isProper: (frame: Flood['frames'][number]) => boolean; isShutOut: boolean }

/** Within its budget a connection is answered, or closed where it sends no proper packet; beyond it, it is cut off. */
async function pour(world: World, { who, frames, times, reads }: Flood, kind: Kind): Promise<Heard> {
  const address = world.nextAddress()
  const { url } = world.server
  const attacker = await intruderAt({
    url,
    address,
    ...(who === 'agent' ? { path: agentPath, cookie: world.cookies.agent } : { path: shopperPath, site: world.site }),
  })
  return watched(world, shopperOf(tokenOf(attacker)), async () => {
    const some = Array.from({ length: times }, (_, index) => frames[index % frames.length]!).map(({ text, opcode }) =>
      frameOf(text, opcode),
    )
    const heard = await sendSome(attacker, some, frames.every(kind.isProper))
    if (heard.outcome === 'closed' || heard.fault) return heard
    if (!reads) attacker.socket.pause()
    const isCut = await pourOn(attacker, some)
    attacker.socket.destroy()
    return {
      ...heard,
      outcome: 'cut off',
      fault: isCut ? await wrongShut(world, address, kind.isShutOut) : 'the flood was not cut off',
    }
  })
}

async function sendSome(attacker: Attacker, some: Buffer[], isProperAll: boolean): Promise<Heard> {
  attacker.send(...some, frameOf(lastWords))
  await until(() => attacker.isClosed() || lastAnswer(attacker) !== undefined, 20_000)
  const [text, answer] = [attacker.heard(), lastAnswer(attacker)]
  if (answer !== undefined) return { text, answer }
  return {
    text,
    outcome: 'closed',
    fault:
      isProperAll || !attacker.isClosed()
        ? `not answered within its budget, and ${attacker.isClosed() ? 'closed' : 'left open'}`
        : null,
  }
}

/** As fast as the line takes it: a busy server may need ten seconds for what is a flood in one. Whether it is cut off. */
async function pourOn({ socket, send, isClosed }: Attacker, frames: Buffer[]): Promise<boolean> {
  const pieces = Array.from({ length: Math.ceil(1_000 / frames.length) }, () => frames).flat()
  const more = setInterval(() => socket.writableLength === 0 && send(...pieces), 5)
  return until(isClosed, 30_000).finally(() => clearInterval(more))
}
