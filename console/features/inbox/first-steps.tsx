import type { ReactNode } from 'react'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useAccept } from '../presence/use-accept'
import { useMe } from '../session/session'

/** No page has carried the tag yet, and I am one who can change that. */
export function useIsNewShop(): boolean {
  const admin = useMe().role !== 'agent'
  const sites = useAsk('sites', {}, { enabled: admin })
  return admin && sites.data !== undefined && !sites.data.sites.some((site) => site.tagSeen)
}

/** For whoever sets up a new shop, until its tag was seen on a page; everybody else sees `otherwise`. */
export function FirstSteps({ otherwise }: { otherwise: ReactNode }) {
  const { inbox } = useSentences()
  const isNew = useIsNewShop()
  const team = useAsk('team', {}, { enabled: isNew })
  const accepting = useCell(useLive().presence.cell).accepting
  const { accept } = useAccept()
  if (!isNew || !team.data) return otherwise
  return (
    <section className="first">
      <h2>{inbox.first.title}</h2>
      <ol>
        <Step words={inbox.first.bell} done={false} look="primary" onPress={() => navigate(`${base}sites`)} />
        <Step words={inbox.first.team} done={team.data.agents.length > 1} onPress={() => navigate(`${base}team`)} />
        <Step words={inbox.first.accept} done={accepting === true} onPress={() => accept(true)} />
      </ol>
    </section>
  )
}

type StepProps = { words: { title: string; text: string; action: string }; done: boolean; look?: 'primary'; onPress: () => void }

function Step({ words, done, look, onPress }: StepProps) {
  const { inbox } = useSentences()
  return (
    <li className="first__step" data-done={done || undefined}>
      <span className="first__mark">{done && <Icon name="check" size={16} />}</span>
      <div>
        <h3>{words.title}</h3>
        <p>{words.text}</p>
      </div>
      {done ? (
        <span className="first__done">{inbox.first.done}</span>
      ) : (
        <Button size="small" look={look} onClick={onPress}>
          {words.action}
        </Button>
      )}
    </li>
  )
}
