import type { About } from '../../../shared/about'
import { useLocale } from '../../locales/use-locale'
import { CartList } from './cart-list'

/** What the shop's page reported about its shopper in this conversation: the cart and any attributes. */
export function ToldByPage({ about }: { about: About | null }) {
  const { locale, sentences } = useLocale()
  const { person } = sentences
  const attributes = Object.entries(about?.attributes ?? {})
  if (!about || (attributes.length === 0 && !about.cart)) return null
  const say = (value: About['attributes'][string]) =>
    typeof value === 'boolean'
      ? value
        ? person.yes
        : person.no
      : typeof value === 'number'
        ? new Intl.NumberFormat(locale).format(value)
        : value
  return (
    <section className="told" aria-label={person.told}>
      <h2>{person.told}</h2>
      {about.cart && <CartList cart={about.cart} />}
      {attributes.length > 0 && (
        <dl className="told__attributes">
          {attributes.map(([name, value]) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{say(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
