import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuItem } from '../../ui/menu'
import type { useCards } from './use-cards'
import type { useOfferDraft } from './use-offer-draft'

/** A menu of what the agent can add below the text for the shopper to tap. */
export function OfferMenu({
  offer: { now, change },
  cards,
}: {
  offer: ReturnType<typeof useOfferDraft>
  cards: ReturnType<typeof useCards>
}) {
  const { offer: words } = useSentences()
  return (
    <Menu trigger={<IconButton icon="plus" label={words.add} />} label={words.add} side="top">
      <MenuItem onSelect={cards.add} disabled={now.cards.length >= limits.cards}>
        <Icon name="card" />
        {words.card.name}
      </MenuItem>
      <MenuItem onSelect={() => change({ choices: [] })} disabled={now.choices !== null}>
        <Icon name="choices" />
        {words.quick.name}
      </MenuItem>
    </Menu>
  )
}
