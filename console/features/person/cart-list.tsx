import type { Cart } from '../../../shared/about'
import { moneyIn } from '../../../shared/safe-intl'
import { useLocale } from '../../locales/use-locale'
import { SafeLink } from '../thread/said-text'

/** The cart that the page reported, in its own currency. */
export function CartList({ cart: { items, total, currency } }: { cart: Cart }) {
  const { locale, sentences } = useLocale()
  const { person } = sentences
  const money = moneyIn(locale, currency)
  return (
    <div className="cart">
      <h3>{person.cart}</h3>
      {items.length === 0 && <p className="cart__empty">{person.cartEmpty}</p>}
      <ul>
        {items.map(({ name, quantity, price, url }, index) => (
          <li key={index}>
            <span className="cart__quantity">{new Intl.NumberFormat(locale).format(quantity)} ×</span>
            <span className="cart__name" dir="auto">
              {url ? <SafeLink url={url} text={name} /> : name}
            </span>
            {price !== null && <span className="cart__price">{money(price)}</span>}
          </li>
        ))}
      </ul>
      {total !== null && (
        <p className="cart__total">
          <span>{person.cartTotal}</span> <span>{money(total)}</span>
        </p>
      )}
    </div>
  )
}
