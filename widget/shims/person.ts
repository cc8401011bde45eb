import { writeJson } from '../write-json'
import { say } from './counterbell'

type Given = Record<string, unknown>
export const record = (given: unknown): Given => (typeof given === 'object' && given !== null ? (given as Given) : {})

/** Fields that agents cannot use: proofs for the other product's server, and pictures. */
const useless = /^(app_id|api_base|user_hash|identifier_hash|hash|avatar|avatar_url|image|intercom_user_jwt)$/

/**
 * Takes over what the other product's call says about the shopper: name and e-mail as unverified, all else as
 * attributes.
 */
export function tellPerson(given: unknown): void {
  const { name, email, ...rest } = record(given)
  if (typeof name === 'string' || typeof email === 'string')
    say('identify', { ...(typeof name === 'string' ? { name } : {}), ...(typeof email === 'string' ? { email } : {}) })
  tellAttributes(rest)
}

export function tellAttributes(given: unknown): void {
  const told = Object.entries(record(given)).filter(([name, value]) => value !== undefined && !useless.test(name))
  if (told.length > 0) say('set', 'attributes', Object.fromEntries(told.map(([name, value]) => [name, plain(value)])))
}

/** Keeps a list of words, such as tags, in one attribute. */
export function listWords(name: string): { add: (words: unknown) => void; remove: (words: unknown) => void } {
  const known = new Set<string>()
  const change = (words: unknown, how: 'add' | 'delete') => {
    for (const word of [words].flat()) if (typeof word === 'string') known[how](word)
    say('set', 'attributes', { [name]: [...known].join(', ') || null })
  }
  return { add: (words) => change(words, 'add'), remove: (words) => change(words, 'delete') }
}

function plain(value: unknown): string | number | boolean | null {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    return value as string | number | boolean | null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.join(', ')
  const { name } = record(value)
  if (typeof name === 'string') return name
  return typeof value === 'object' ? writeJson(value) : ''
}
