import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { isWhole } from './card-draft'
import type { useCards } from './use-cards'

/** The cards that go with the reply. Each can be opened again or removed. */
export function CardTray({
  cards: { cards, open, remove },
  onRemoved,
}: {
  cards: ReturnType<typeof useCards>
  onRemoved: () => void
}) {
  const { card: words } = useSentences().offer
  if (cards.length === 0) return null
  const takeBack = (index: number) => {
    remove(index)
    onRemoved()
  }
  return (
    <ul className="tray" aria-label={words.cards}>
      {cards.map((card, index) => {
        const name = card.title.trim() || words.untitled
        return (
          <li className="tray__row" key={index}>
            <span className="thumb">
              <Icon name="card" />
            </span>
            <div className="tray__what">
              <p className="tray__name" dir="auto" title={name}>
                {name}
              </p>
              {isWhole(card) ? (
                <p className="tray__state" dir="auto" children={detailsOf(card)} />
              ) : (
                <p className="field__error">{words.unfinished}</p>
              )}
            </div>
            <IconButton icon="edit" label={words.editOf(name)} aria-haspopup="dialog" onClick={() => open(index)} />
            <IconButton icon="close" label={words.removeOf(name)} onClick={() => takeBack(index)} />
          </li>
        )
      })}
    </ul>
  )
}

const detailsOf = ({ text, buttons }: { text: string; buttons: { label: string }[] }) =>
  buttons.map(({ label }) => label).join(' · ') || text
