import { Avatar as Radix } from 'radix-ui'
import { firstLetter } from '../../shared/safe-intl'

const hues = 6

/**
 * A person's picture, or their initials on a colour that stays the same. Hidden from screen readers: the name stands
 * beside it.
 */
export function Avatar({
  name,
  picture,
  size = 32,
  online,
}: {
  name: string
  picture?: string | null
  size?: 20 | 24 | 32 | 40 | 64 | 96
  online?: boolean
}) {
  return (
    <span className="avatar" data-size={size} data-online={online} aria-hidden="true">
      <Radix.Root className="avatar__face" data-hue={hueOf(name)}>
        {picture && <Radix.Image className="avatar__picture" src={picture} alt="" />}
        <Radix.Fallback className="avatar__letters">{lettersOf(name)}</Radix.Fallback>
      </Radix.Root>
    </span>
  )
}

function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : ''
  return [words[0], last]
    .map((word = '') => firstLetter(word))
    .join('')
    .toLocaleUpperCase()
}

function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum % hues
}
