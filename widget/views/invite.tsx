/** @jsxImportSource preact */
import { fetchFile } from '../../shared/fetch-file'
import { isLeaving, isWhole, openThread, type ChatState } from '../chat-state'
import { Icon } from './icon'
import { later } from './later'
import { useSurroundings } from './surroundings'

const Away = later(() => fetchFile<typeof import('../features/away/away')>('away'))

/**
 * Shown while no conversation is open: what the chat is, and what to do. `again`: the text below closed conversations.
 */
export function Invite({ state, again }: { state: ChatState; again?: string }) {
  const { say } = useSurroundings().tongue
  if (!isWhole(state) || openThread(state) || state.waiting.length) return null
  if (isLeaving(state)) return <Away state={state} />
  return again ? <p class="happening">{again}</p> : <Welcoming title={say.emptyTitle} text={say.emptyText} />
}

export function Welcoming({ title, text }: { title: string; text: string }) {
  return (
    <div class="invite">
      <span class="badge">
        <Icon of="bell" />
      </span>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  )
}
