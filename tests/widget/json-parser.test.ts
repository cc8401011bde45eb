import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as theirs from 'socket.io-parser'
import * as ours from '../../widget/json-parser'

type Packet = { type: number; nsp: string; id?: number; data?: unknown }

const json = fc.jsonValue({ maxDepth: 3 })
const object = fc.dictionary(fc.string(), json)
/** As client and server send them: with an acknowledgement's number or without one. */
const packets: fc.Arbitrary<Packet> = fc.oneof(
  fc.record({ type: fc.constant(0), nsp: fc.constant('/'), data: object }),
  fc.record({ type: fc.constant(1), nsp: fc.constant('/') }),
  fc.record({ type: fc.constant(2), nsp: fc.constant('/'), id: fc.nat(), data: fc.tuple(fc.string().map((name) => `shop ${name}`), json) }),
  fc.record({ type: fc.constant(2), nsp: fc.constant('/'), data: fc.tuple(fc.constantFrom('event', 'heads', 'welcome'), json, json) }),
  fc.record({ type: fc.constant(3), nsp: fc.constant('/'), id: fc.nat(), data: fc.array(json) }),
  fc.record({ type: fc.constant(4), nsp: fc.constant('/'), data: object }),
)

/** What a decoder makes of a text; null where it ends the connection. */
function read({ Decoder }: { Decoder: new () => { on: (event: 'decoded', listener: (packet: Packet) => void) => unknown; add: (text: string) => void } }, text: string): Packet | null {
  const decoder = new Decoder()
  let packet: Packet | null = null
  decoder.on('decoded', (decoded) => (packet = decoded))
  try {
    decoder.add(text)
    return packet
  } catch {
    return null
  }
}

test("the widget writes packets letter for letter as Socket.IO's own parser does", () => {
  fc.assert(
    fc.property(packets, (packet) => {
      expect(new ours.Encoder().encode(packet)).toEqual(new theirs.Encoder().encode(packet as theirs.Packet))
    }),
  )
})

test("the widget reads packets as Socket.IO's own parser does", () => {
  const named = fc.tuple(packets, fc.constantFrom('/', '/admin')).map(([packet, nsp]) => ({ ...packet, nsp }))
  fc.assert(
    fc.property(named, (packet) => {
      const [text] = new theirs.Encoder().encode(packet as theirs.Packet) as string[]
      expect(read(ours, text!)).toEqual(read(theirs as never, text!))
    }),
  )
})

const broken = ['', 'x', '9', '2', '2{}', '2null', '2"event"', '3', '3{}', '4', '4null', '5', '51-["event",{"_placeholder":true,"num":0}]', '1{}', '0[', '2["event"', '42["event"]']
test.each(broken)('%j ends the connection, as it does for Socket.IO', (text) => {
  expect(read(ours, text)).toBeNull()
})
