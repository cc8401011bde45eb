import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { isNothing, isTooMuch, type OfferDraft } from '../offer/offer-draft'

/** Characters before the limit at which the hint appears. */
const warning = 400

/** Below the text: why it cannot be sent, else `keys`. `bare`: there is neither text nor a file to send. */
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
