import type { Offer } from '../../../shared/offer'
import { CardView } from './card-view'

/** The quick replies and cards of a message, as the shopper sees them. Nothing here can be tapped. */
export function Offered({ choices, cards }: Offer) {
  return (
    <>
      {cards && (
        <div className="offered-cards">
          {cards.map((card, index) => (
            <CardView card={card} key={index} />
          ))}
        </div>
      )}
      {choices && (
        <p className="offered">
          {choices.map((choice) => (
            <span key={choice} dir="auto">
              {choice}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
