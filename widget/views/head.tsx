/** @jsxImportSource preact */
import { knownTag } from '../../shared/safe-intl'
import type { ChatState } from '../chat-state'
import { expectation, linkNotice, type Expectation } from '../expectation'
import type { Tongue } from '../locales/load'
import type { MorePage } from '../features/more/pages'
import { Face } from './face'
import { Icon } from './icon'
import { sayWait, useSurroundings } from './surroundings'

/** The site's name, who is there, and what to expect. */
export function Head({ state, page }: { state: ChatState; page: MorePage | null }) {
  const { tongue, close, go } = useSurroundings()
  const expected = expectation(state)
  const said = sentence(expected, tongue)
  const faces = 'faces' in expected ? expected.faces : []
  return (
    <div class="head">
      <div class="who">
        <h2>{state.site?.name ?? tongue.say.chat}</h2>
        <p class={`expect ${expected.kind}`} role="status" title={said}>
          {said}
        </p>
      </div>
      {/* After the text, so that it stays in place when faces appear. New faces are a new element: no layout shift. */}
      {faces.length > 0 && (
        <span class="faces" key={faces.map(({ id }) => id).join()}>
          {faces.map((face) => (
            <Face key={face.id} person={face} big />
          ))}
        </span>
      )}
      {linkNotice(state) !== 'not-here' && (
        <button
          type="button"
          class="plain"
          aria-label={tongue.say.more}
          title={tongue.say.more}
          aria-expanded={page !== null}
          onClick={() => go(page ? null : 'menu')}
        >
          <Icon of="more" />
        </button>
      )}
      <button type="button" class="plain" aria-label={tongue.say.close} title={tongue.say.close} onClick={close}>
        <Icon of="close" />
      </button>
    </div>
  )
}

function sentence(expected: Expectation, tongue: Tongue): string {
  const { say } = tongue
  switch (expected.kind) {
    case 'connecting':
      return `${say.connecting}…`
    case 'cut off':
      return ''
    case 'with':
      return say.withYou(expected.faces[0]!.name)
    case 'searching':
      return say.searching
    case 'here':
      return expected.faces.length ? say.hereBy(names(expected.faces, tongue.tag)) : say.here
    case 'busy':
      return say.busy(expected.wait === null ? null : sayWait(expected.wait, tongue))
    case 'nobody':
      return say.nobody
  }
}

function names(faces: { name: string }[], tag: string): string {
  return new Intl.ListFormat(knownTag(tag)).format(faces.map(({ name }) => name))
}
