import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { createHashQueue } from './hash-queue'

/** Memory-hard, as OWASP recommends for scrypt: 128 MiB per hash. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const
const keyLength = 32

/**
 * `scrypt$N$r$p$salt$key`: the cost can be raised later while old hashes can still be checked. For requests with a link
 * or a session.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost, true)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Takes as long without a hash (`null`) as with one, so that the time does not reveal which accounts exist.
 * `isTrusted`: from a session, or from a browser that the account knows.
 */
export async function checkPassword(password: string, hash: string | null, isTrusted = false): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? dummyHash).split('$')
  const derived = await derive(
    password,
    Buffer.from(salt, 'base64url'),
    { N: Number(N), r: Number(r), p: Number(p) },
    isTrusted,
  )
  const expected = Buffer.from(key, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived) && hash !== null
}

const dummyHash = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  randomBytes(16).toString('base64url'),
  randomBytes(keyLength).toString('base64url'),
].join('$')

/**
 * A hash uses one of the pool's four threads for tenths of a second, and the disk needs one at any time (D3): two at
 * once. Ten that wait take a few seconds.
 */
const queue = createHashQueue(2, 10)

function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: ScryptOptions & { N: number; r: number },
  isTrusted: boolean,
): Promise<Buffer> {
  const hash = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 2 * 128 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  return queue(isTrusted, hash)
}
