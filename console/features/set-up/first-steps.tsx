import { type ReactNode, useEffect } from 'react'
import { fetchFile } from '../../../shared/fetch-file'
import { latePart } from '../../app/late-page'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { base } from '../../router/route'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useMe } from '../session/session'
import { hideSteps, newcomerOf } from './newcomer'
import { useShopProgress } from './use-shop-progress'

const ShopSteps = latePart(() =>
  fetchFile<typeof import('./shop-steps')>('shop-steps').then(({ ShopSteps }) => ShopSteps),
)
const AgentSteps = latePart(() =>
  fetchFile<typeof import('./agent-steps')>('agent-steps').then(({ AgentSteps }) => AgentSteps),
)

/**
 * The steps before the first conversation, for the owner of a new shop and for a new agent. Shows `otherwise`
 * afterwards.
 */
export function FirstSteps({ otherwise }: { otherwise: ReactNode }) {
  const me = useMe()
  const shop = useShopProgress()
  const newcomer = useNewcomer()
  if (shop && shop.progress.step !== 'works') return <ShopSteps {...shop} />
  if (me.role !== 'owner') return newcomer ? <AgentSteps newcomer={newcomer} /> : otherwise
  return shop ? <Works otherwise={otherwise} /> : otherwise
}

/** The newcomer's state while steps are left and not dismissed; null for everybody else. */
export function useNewcomer() {
  const me = useMe()
  const newcomer = useCell(newcomerOf(me.id))
  const accepting = useCell(useLive().presence.cell).accepting
  const all = newcomer.rung && me.picture !== null && accepting === true
  // Stored for good: an agent who stops accepting in the evening is not a newcomer the next day.
  useEffect(() => {
    if (all) hideSteps(me.id)
  }, [all, me.id])
  return me.role === 'owner' || newcomer.hidden || all || accepting === null ? null : newcomer
}

/** After the first answer has arrived: suggests the next step, while the owner is alone and has not dismissed it. */
function Works({ otherwise }: { otherwise: ReactNode }) {
  const { works: words } = useSentences().setUp
  const me = useMe().id
  const { hidden } = useCell(newcomerOf(me))
  const team = useAsk('team', {})
  if (hidden || team.data?.agents.length !== 1) return otherwise
  const actions = (
    <>
      <Button onClick={() => navigate(`${base}team`)}>{words.action}</Button>
      <Button look="quiet" size="small" onClick={() => hideSteps(me)}>
        {words.notNow}
      </Button>
    </>
  )
  return <EmptyState icon="check" title={words.title} text={words.text} action={actions} />
}
