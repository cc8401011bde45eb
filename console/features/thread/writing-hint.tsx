import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { isNothing, isTooMuch, type OfferDraft } from '../offer/offer-draft'

/** Characters before the limit from which on it is told. */
const warning = 400

/** Below the words: what keeps them from being sent, else `keys`. `bare`: neither words nor files are there to go. */
export function WritingHint({
  over,
  offer,
  bare,
  keys,
}: {
  over: number
  offer: OfferDraft
  bare: boolean
  keys: string
}) {
  const { thread, offer: words } = useSentences()
  const fault = over > 0 ? thread.tooLong(over) : isTooMuch(offer) ? words.tooMany(limits.cards, limits.choices) : null
  const left = over > -warning ? thread.charactersLeft(-over) : bare && !isNothing(offer) ? words.lacksWords : null
  if (fault)
    return (
      <p className="field__error" role="alert">
        {fault}
      </p>
    )
  if (left)
    return (
      <p className="writing__left" role="status">
        {left}
      </p>
    )
  return <p className="writing__keys">{keys}</p>
}
