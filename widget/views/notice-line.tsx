/** @jsxImportSource preact */
import type { ChatState } from '../chat-state'
import { notice, type Notice } from '../expectation'
import type { Tongue } from '../locales/load'
import { sayBy, sayWait, useSurroundings } from './surroundings'

/** How the line stands, the place in the queue, or what was promised. */
export function NoticeLine({ state }: { state: ChatState }) {
  const { tongue, go } = useSurroundings()
  const current = notice(state)
  return (
    <div class={`notice ${current ? current.kind.replace(' ', '-') : ''}`} role="status">
      {current && <p>{sentence(current, tongue)}</p>}
      {current?.kind === 'place' && (
        <button type="button" class="link" onClick={() => go('leave')}>
          {tongue.say.leaveInstead}
        </button>
      )}
      {current?.kind === 'outdated' && (
        <button type="button" class="link" onClick={() => location.reload()}>
          {tongue.say.reload}
        </button>
      )}
    </div>
  )
}

function sentence(current: Notice, tongue: Tongue): string {
  const { say } = tongue
  switch (current.kind) {
    case 'not here':
      return say.notHere
    case 'outdated':
      return say.outdated
    case 'lost':
      return say.lost
    case 'place':
      return say.place(current.position, sayWait(current.wait, tongue))
    case 'promise':
      return `${current.at === null ? say.noPromise : say.promise(sayBy(current.at, tongue))} ${say.whereAnswered}`
  }
}
