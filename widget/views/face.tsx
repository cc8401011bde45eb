/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Face as Person } from '../../shared/events'
import { useSurroundings } from './surroundings'

/** An agent's picture, or the initials where there is none or the shop's page forbids it. */
export function Face({ person, big = false }: { person: Person; big?: boolean }) {
  const { base } = useSurroundings()
  const [broken, setBroken] = useState(false)
  const source = broken ? null : pictureAddress(person.picture, base)
  return (
    <span class={big ? 'face big' : 'face'} aria-hidden="true">
      {source ? (
        <img src={source} alt="" width={32} height={32} onError={() => setBroken(true)} />
      ) : (
        initials(person.name)
      )}
    </span>
  )
}

/** Pictures come from our own address only: another would tell a stranger who reads. */
function pictureAddress(picture: string | null, base: string): string | null {
  if (!picture) return null
  const address = new URL(picture.replace(/^\//, ''), base)
  return address.origin === new URL(base).origin ? address.href : null
}

/** "Maria Ionescu" is MI; works on whole characters, whatever the script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}
