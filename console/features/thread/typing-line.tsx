import { isolate } from '../../../shared/isolate'
import type { Typist } from '../../connection/typists'
import { useSentences } from '../../locales/use-locale'
import { useShopperName } from '../inbox/shopper-name'
import { useMe } from '../session/session'
import { Isolated } from './isolated'
import type { Talk } from './use-thread'

/** Who is typing, the shopper or a colleague. Takes no space while nobody types. */
export function TypingLine({ typists, conversation }: { typists: Typist[]; conversation: Talk }) {
  const { thread } = useSentences()
  const me = useMe()
  const nameOf = useShopperName()
  const others = typists.filter((typist) => typist === 'shopper' || typist.id !== me.id)
  if (others.length === 0) return null
  return (
    <div className="typing" aria-live="off">
      {others.map((typist) => (
        <p key={typist === 'shopper' ? typist : typist.id}>
          <span className="typing__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <Isolated
            sentence={
              typist === 'shopper'
                ? thread.shopperTyping(isolate(nameOf(conversation)))
                : thread.agentTyping(isolate(typist.name))
            }
          />
        </p>
      ))}
    </div>
  )
}
