/** @jsxImportSource preact */
import { isLeaving, isWhole, openThread, type ChatState } from '../chat-state'
import { Icon } from './icon'
import { sayBy, useSurroundings } from './surroundings'

/** Where nothing is open: what this is, and what to do. */
export function Invite({ state }: { state: ChatState }) {
  const { tongue } = useSurroundings()
  const { say } = tongue
  if (!isWhole(state) || openThread(state) || state.waiting.length) return null
  if (isLeaving(state)) {
    const promise = state.availability?.promiseAt ?? null
    return <Words icon="bell" title={say.leaveTitle} text={say.leaveText(promise === null ? null : sayBy(promise, tongue))} />
  }
  if (state.threads.length) return <p class="happening">{say.writeAgain}</p>
  return <Words icon="bell" title={say.emptyTitle} text={say.emptyText} />
}

function Words({ icon, title, text }: { icon: 'bell'; title: string; text: string }) {
  return (
    <div class="invite">
      <span class="badge">
        <Icon of={icon} />
      </span>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  )
}
