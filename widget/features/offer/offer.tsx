/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Card } from '../../../shared/offer'
import { currentPage, useSurroundings } from '../../core'
import type { Said } from '../../thread-items'
import css from './offer.css'

export { css }

/** Cards and quick replies under an agent's message. The shopper can choose until they have written something. */
export function View({ said: { choices, cards, open } }: { said: NonNullable<Said['offer']> }) {
  const { chat } = useSurroundings()
  const answer = (text: string) => chat.say({ text, contact: {}, department: null, page: currentPage() })
  return (
    <>
      {cards && (
        <ul class="cards">
          {cards.map((card, index) => (
            <CardView key={index} card={card} open={open} answer={answer} />
          ))}
        </ul>
      )}
      {choices && open && (
        <ul class="choices">
          {choices.map((choice) => (
            <li key={choice}>
              <button type="button" dir="auto" translate onClick={() => answer(choice)}>
                {choice}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CardView({
  card: { title, text, image, buttons },
  open,
  answer,
}: {
  card: Card
  open: boolean
  answer: (text: string) => void
}) {
  const [broken, setBroken] = useState(false)
  return (
    <li class="card">
      {image && !broken && (
        <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" onError={() => setBroken(true)} />
      )}
      <p class="card-title" dir="auto" translate>
        {title}
      </p>
      {text && (
        <p class="card-text" dir="auto" translate>
          {text}
        </p>
      )}
      {buttons.map(({ label, url }) =>
        url ? (
          <a key={label} href={url} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
            {label}
          </a>
        ) : (
          open && (
            <button key={label} type="button" dir="auto" onClick={() => answer(label)}>
              {label}
            </button>
          )
        ),
      )}
    </li>
  )
}
