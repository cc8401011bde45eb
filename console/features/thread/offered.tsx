import type { Offer } from '../../../shared/offer'
import { SafeLink } from './said-text'

/** What was offered with these words, as the shopper has it; nothing here can be tapped. */
export function Offered({ choices, cards }: Offer) {
  return (
    <>
      {cards?.map(({ title, text, buttons }, index) => (
        <div className="offered__card" key={index} dir="auto">
          <strong>{title}</strong>
          {text && <p>{text}</p>}
          {buttons.length > 0 && <p className="offered">{buttons.map(({ label, url }) => (url ? <SafeLink key={label} url={url} text={label} /> : <span key={label}>{label}</span>))}</p>}
        </div>
      ))}
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
