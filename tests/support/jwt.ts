import { createHmac } from 'node:crypto'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A signed identity as a shop makes it: HS256 by hand, so that the server's library is not tested against itself. */
export function signIdentity({
  kid,
  secret,
  header = {},
  ...claims
}: {
  kid?: string | undefined
  secret: string
  header?: object
  [claim: string]: unknown
}): string {
  const body = `${part({ alg: 'HS256', typ: 'JWT', kid, ...header })}.${part({ exp: inMinutes(5), ...claims })}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}

/** The format of `exp`: seconds since the epoch. */
export const inMinutes = (minutes: number): number => Math.floor(Date.now() / 1_000) + minutes * 60
