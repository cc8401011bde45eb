import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { until } from '../doors/meter-attacks'
import { shopperOf, watched } from './attack'
import type { Door, Heard } from './door'
import type { Who, World } from './world'

/** `every`: milliseconds between the pieces that a reader takes, null: none at all. `stays`: takes nothing, until the server hangs up. */
type Slow = { who: Who; readers: number; every: number | null; save: boolean; stays: boolean }

/** Files that are sent to one address at a time, and those that wait for their turn (H31). */
const [sentAtOnce, waiting] = [16, 200]

/** Readers of a file from one address, who take a little of it now and then, or nothing. */
export function slowReadersDoor(world: World): Door<Slow> {
  const tries = fc.record({
    who: fc.constant<Who>('nobody'),
    readers: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(sentAtOnce + waiting + 20)),
    every: fc.constantFrom(null, null, 50, 200, 1_000),
    save: fc.boolean(),
    // The server waits up to a minute for them.
    stays: fc.boolean(),
  })
  return {
    name: 'slow readers',
    weight: 1,
    tries,
    knock: (given) => watched(world, shopperOf(world.target.token), () => read(world, given)),
  }
}

async function read(world: World, { readers, every, save, stays }: Slow): Promise<Heard> {
  const { server, target } = world
  const [address, url] = [world.nextAddress(), `${server.url}${target.file}${save ? '&save' : ''}`]
  const slow = Array.from({ length: readers }, () => beginReading(url, address, stays ? null : every))
  const begun = () => slow.filter(({ status }) => status === 200).length
  const refused = () => slow.filter(({ status }) => status !== null && status !== 200).length
  const [due, over] = [Math.min(readers, sentAtOnce), Math.max(0, readers - sentAtOnce - waiting)]
  await until(() => begun() >= due && refused() >= over, 20_000)
  const others = await readWhole(url, '203.0.113.7', target.size)
  const [sent, turnedAway] = [begun(), refused()]
  const answer = (await slow.find(({ status }) => status !== null && status !== 200)?.refusal) ?? undefined
  const fault =
    others ??
    (sent !== due
      ? `${sent} of ${readers} files were sent at once instead of ${due}`
      : turnedAway !== over
        ? `${turnedAway} readers were refused instead of ${over}`
        : null)
  const heard: Heard = {
    text: '',
    fault,
    ...(answer === undefined ? { outcome: `sent ${sent < readers ? 'in turn' : 'at once'}` } : { answer }),
  }
  if (fault === null && stays) return { ...heard, ...(await hungUp(slow)) }
  for (const { hangUp } of slow) hangUp()
  return { ...heard, fault: fault ?? (await readWhole(url, address, target.size)) }
}

type Reading = {
  status: number | null
  refusal: Promise<unknown> | null
  response: IncomingMessage | null
  hangUp: () => void
}

function beginReading(url: string, address: string, every: number | null): Reading {
  const asking = get(url, { headers: { 'x-forwarded-for': address }, agent: false })
  const reading: Reading = { status: null, refusal: null, response: null, hangUp: () => asking.destroy() }
  asking
    .on('error', () => undefined)
    .on('response', (response) => {
      Object.assign(reading, { status: response.statusCode!, response })
      response.on('error', () => undefined)
      if (response.statusCode !== 200)
        reading.refusal = buffer(response)
          .then((bytes) => JSON.parse(bytes.toString()) as unknown)
          .catch(String)
      else takeSlowly(response.pause(), every)
    })
  return reading
}

function takeSlowly(response: IncomingMessage, every: number | null): void {
  if (every === null) return
  const take = setInterval(() => void response.read(64), every)
  response.on('close', () => clearInterval(take))
}

/** What is wrong when somebody reads the whole file from here; null: it comes. */
function readWhole(url: string, address: string, size: number): Promise<string | null> {
  return new Promise((resolve) => {
    const asking = get(url, { headers: { 'x-forwarded-for': address }, agent: false, timeout: 20_000 }, (response) => {
      buffer(response).then(
        ({ length }) => resolve(length === size ? null : `of the file ${length} bytes came (${response.statusCode})`),
        (error: unknown) => resolve(`the file was cut off: ${String(error)}`),
      )
    })
    asking
      .on('timeout', () => asking.destroy(new Error('nothing came')))
      .on('close', () => resolve('the reading ended too early'))
      .on('error', (error) => resolve(`the file could not be read from ${address}: ${error.message}`))
  })
}

/** Who takes nothing is cut off, and sees so when reading on: the rest does not come. */
async function hungUp(slow: Reading[]): Promise<Pick<Heard, 'outcome' | 'fault'>> {
  const first = slow.flatMap(({ response, status }) => (response && status === 200 ? [response] : []))
  await pause(70_000)
  await Promise.all(first.map((response) => buffer(response).catch(() => undefined)))
  for (const { hangUp } of slow) hangUp()
  return {
    outcome: 'cut off',
    fault: first.some(({ complete }) => complete) ? 'readers who took nothing were not cut off' : null,
  }
}
