import { CardButton } from '../../../shared/offer'
import { useSentences } from '../../locales/use-locale'
import { asCard, type CardDraft, faultsOf } from './card-draft'
import { CardView } from './card-view'

/** The card's preview while it is written: only its valid parts. */
export function CardPreview({ card }: { card: CardDraft }) {
  const { card: words } = useSentences().offer
  const { title, text, image, buttons } = asCard(card)
  return (
    <figure className="card-preview">
      <figcaption className="field__label">{words.preview}</figcaption>
      <div className="card-preview__panel">
        <CardView
          card={{
            title: title.trim() || words.title,
            text,
            image: faultsOf(card).has('image') ? null : image,
            buttons: buttons.filter((button) => CardButton.safeParse(button).success),
          }}
        />
      </div>
    </figure>
  )
}
