/** @jsxImportSource preact */
import type { PastConversation } from '../../../shared/conversation'
import { Face, Icon, useSurroundings } from '../../core'
import { sayDay } from '../../say-when'
import type { Words } from './words/en'

type Props = { row: PastConversation; site: string; words: Words; open: () => void }

/** Two lines: the agent and the date; the last message. */
export function PastRow({ row, site, words, open }: Props) {
  const { tongue } = useSurroundings()
  const { agent, lastMessage, startedAt, state } = row
  return (
    <li>
      <button type="button" class="past-row" onClick={open}>
        {agent ? (
          <Face person={agent} big />
        ) : (
          <span class="face big">
            <Icon of="bell" />
          </span>
        )}
        <span class="past-who" dir="auto">
          {agent?.name ?? site}
        </span>
        <time class="past-when" dateTime={new Date(startedAt).toISOString()}>
          {sayDay(startedAt, tongue)}
        </time>
        <span class="past-words" dir="auto" translate>
          {lastMessage?.by === 'shopper' && <bdi>{tongue.later!.you}: </bdi>}
          {lastMessage
            ? lastMessage.deleted
              ? tongue.later!.deleted
              : lastMessage.text || lastMessage.file
            : words.noWords}
        </span>
        {state !== 'closed' && <span class="tag">{words.open}</span>}
      </button>
    </li>
  )
}
