import type { Card } from '../../../shared/offer'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { SafeLink } from '../thread/said-text'

/**
 * A card as the shopper sees it, but its answers cannot be tapped. Its picture is only named: our CSP allows no images
 * from other servers.
 */
export function CardView({ card: { title, text, image, buttons } }: { card: Card }) {
  const { card: words } = useSentences().offer
  return (
    <div className="offered-card">
      {image && (
        <p className="offered-card__picture">
          <Icon name="picture" size={24} />
          <SafeLink url={image} text={words.pictureFrom(new URL(image).host)} />
        </p>
      )}
      <p className="offered-card__title" dir="auto">
        {title}
      </p>
      {text && (
        <p className="offered-card__text" dir="auto">
          {text}
        </p>
      )}
      {buttons.map(({ label, url }, index) => (
        <p className="offered-card__button" dir="auto" key={index}>
          {url ? <SafeLink url={url} text={label} /> : label}
        </p>
      ))}
    </div>
  )
}
