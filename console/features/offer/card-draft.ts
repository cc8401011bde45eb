import * as z from 'zod'
import { Card } from '../../../shared/offer'

const ButtonDraft = z.object({ label: z.string(), url: z.string() })
/** A card as it stands in its form: plain text, complete or not. */
export const CardDraft = z.object({
  title: z.string(),
  text: z.string(),
  image: z.string(),
  buttons: z.array(ButtonDraft),
})
export type CardDraft = z.infer<typeof CardDraft>

export const emptyCard: CardDraft = { title: '', text: '', image: '', buttons: [] }
export const emptyButton = { label: '', url: '' }

/** The draft of a card that came back. */
export const draftOf = ({ title, text, image, buttons }: Card): CardDraft => ({
  title,
  text,
  image: image ?? '',
  buttons: buttons.map(({ label, url }) => ({ label, url: url ?? '' })),
})

/** The card as the contract defines it: full addresses, and null for an empty one. */
export const asCard = ({ title, text, image, buttons }: CardDraft): Card => ({
  title,
  text,
  image: mend(image) || null,
  buttons: buttons.map(({ label, url }) => ({ label, url: mend(url) || null })),
})

/** The draft without empty buttons: as it is sent, and as it is kept. */
export const tidy = (draft: CardDraft): CardDraft =>
  draftOf(asCard({ ...draft, buttons: draft.buttons.filter((button) => !isBlank(button)) }))

/** The fields that the contract refuses, by path: `title`, `image`, `buttons.0.url`. */
export function faultsOf(draft: CardDraft): Set<string> {
  const issues = Card.safeParse(asCard(draft)).error?.issues ?? []
  const blank = new Set(draft.buttons.flatMap((button, index) => (isBlank(button) ? [index] : [])))
  return new Set(issues.filter(({ path }) => !blank.has(path[1] as number)).map(({ path }) => path.join('.')))
}

export const isWhole = (draft: CardDraft): boolean => faultsOf(draft).size === 0

export const isEmpty = ({ title, text, image, buttons }: CardDraft): boolean =>
  !(title + text + image).trim() && buttons.every(isBlank)

const isBlank = ({ label, url }: CardDraft['buttons'][number]) => !(label + url).trim()

/** Adds the missing `https://` to `shop.example/mug`. Anything else stays as it is, also a file name (`mug.jpg`). */
function mend(address: string): string {
  const written = address.trim()
  return beginsWithHost.test(written) && !pictureName.test(written) ? `https://${written}` : written
}

const beginsWithHost = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([:/?#]|$)/u
const pictureName = /^[^/?#]*\.(avif|gif|jpe?g|png|svg|webp)$/i
