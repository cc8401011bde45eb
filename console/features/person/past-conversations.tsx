import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Output } from '../../../shared/request'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Link } from '../../router/link'
import { conversationPath } from '../../router/route'

/** Newest first. Each opens in the thread, where a closed one can be read. */
export function PastConversations({ past }: { past: Output<AgentRequests, 'shopper'>['past'] }) {
  const { person } = useSentences()
  const times = useTimes()
  return (
    <section className="past">
      <h2>{person.past}</h2>
      {past.length === 0 && <p className="past__none">{person.noPast}</p>}
      <ul>
        {past.map((conversation) => (
          <li key={conversation.id}>
            <Link className="past__link" to={conversationPath(conversation.id)}>
              <time>{times.date(conversation.startedAt)}</time>
              <span dir="auto" translate="yes">
                {conversation.lastText ?? person.noText}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
