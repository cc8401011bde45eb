import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { setAlerts } from '../alerts/alert-settings'
import { ring } from '../alerts/ring'
import { useAccept } from '../presence/use-accept'
import { useMe } from '../session/session'
import { hideSteps, noteRung, type NewcomerState } from './newcomer'
import { Step } from './step'

/** For an agent who has just joined: a picture, a test of the sound, and the accept switch. */
export function AgentSteps({ newcomer: { rung } }: { newcomer: NewcomerState }) {
  const { agent: words, hide } = useSentences().setUp
  const me = useMe()
  const accepting = useCell(useLive().presence.cell).accepting === true
  const { accept } = useAccept()
  const test = () => {
    setAlerts({ sound: true })
    ring()
    noteRung(me.id)
  }
  return (
    <section className="steps" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ol>
        <Step
          title={words.picture.title}
          text={words.picture.text}
          state={me.picture ? 'done' : 'now'}
          action={
            <Button size="small" onClick={() => navigate(`${base}me`)}>
              {words.picture.action}
            </Button>
          }
        />
        <Step title={words.ring.title} text={words.ring.text} state={rung ? 'done' : 'now'}>
          <Button size="small" onClick={test}>
            {rung ? words.ring.again : words.ring.action}
          </Button>
        </Step>
        <Step
          title={words.accept.title}
          text={words.accept.text}
          state={accepting ? 'done' : 'now'}
          action={
            <Button size="small" look="primary" onClick={() => accept(true)}>
              {words.accept.action}
            </Button>
          }
        />
      </ol>
      <Button look="quiet" size="small" onClick={() => hideSteps(me.id)}>
        {hide}
      </Button>
    </section>
  )
}
