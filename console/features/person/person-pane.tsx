import type { ConversationId } from '../../../shared/ids'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { Avatar } from '../../ui/avatar'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Skeleton } from '../../ui/skeleton'
import { useShopperName } from '../inbox/shopper-name'
import { PastConversations } from './past-conversations'
import { PersonFacts } from './person-facts'
import { ToldByPage } from './told-by-page'

/** The person beside the thread: who they say they are, which page they are on, and earlier conversations. */
export function PersonPane({ id, onClose }: { id: ConversationId; onClose: (() => void) | null }) {
  const { person, common } = useSentences()
  const { data } = useAsk('shopper', { conversation: id })
  const { timeline, facts, shopper } = useCell(useLive().threads.of(id).cell)
  const { conversation } = timeline
  const nameOf = useShopperName()
  // The thread gets a new name or page live. The fetched answer fills in the rest.
  const contact = conversation?.contact ?? data?.contact
  if (!data || !contact)
    return <aside className="person" aria-label={person.title} children={<Skeleton shape="line" rows={7} />} />
  const name = nameOf({ shopper: shopper ?? data.id, contact })
  // Over the thread, or on a phone in its place, the person has the `h1`.
  const Title = onClose ? 'h1' : 'h2'
  return (
    <aside className="person" aria-label={person.title}>
      {onClose && <IconButton className="person__close" icon="close" label={common.close} onClick={onClose} />}
      <header className="person__head">
        <Avatar name={name} size={64} />
        <Title>{name}</Title>
        {(contact.name ?? contact.email) && (
          <p className="person__verified" data-verified={contact.verified}>
            <Icon name={contact.verified ? 'check' : 'question'} size={14} />
            {contact.verified ? person.verified : person.unverified}
          </p>
        )}
      </header>
      <PersonFacts
        shopper={data}
        contact={contact}
        page={conversation?.page ?? null}
        callBack={conversation?.callBack ?? null}
      />
      <ToldByPage about={facts?.about ?? null} />
      <PastConversations past={data.past} />
    </aside>
  )
}
