/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Face as Person } from '../../shared/events'
import { useSurroundings } from './surroundings'

/** An agent's picture. Initials if there is none, or if the shop's page blocks it. */
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

/** Pictures come only from our own address: another server would learn who reads the chat. */
function pictureAddress(picture: string | null, base: string): string | null {
  if (!picture) return null
  const address = new URL(picture.replace(/^\//, ''), base)
  return address.origin === new URL(base).origin ? address.href : null
}

/** "Maria Ionescu" becomes MI. Takes whole characters of any script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}
