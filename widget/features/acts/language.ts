import { openThread } from '../../chat-state'
import { refuse, type Acting } from './acting'

/** The panel switches at once, if the site offers the language. Routing uses it from the next conversation on. */
export async function language(acting: Acting, tag: unknown): Promise<void> {
  if (typeof tag !== 'string' || !/^[a-z]{2}([-_]\w+)*$/i.test(tag))
    return refuse(acting, 'language takes a code such as ro', tag)
  acting.shell.page = tag
  if (acting.chat.state.get().link.kind === 'live' && !openThread(acting.chat.state.get())) acting.chat.reconnect()
  await acting.speak()
}
