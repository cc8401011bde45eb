/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchFile } from '../../shared/fetch-file'
import { countUnread } from '../chat-state'
import { linkNotice } from '../expectation'
import { sizeKey } from '../keys'
import type { Store } from '../store'
import type { MorePage } from '../features/more/pages'
import { directionOf } from '../locales/load'
import type { UiState } from '../ui-state'
import { Boundary } from './boundary'
import { Head } from './head'
import { later } from './later'
import { MiddleView, nothingSaid, Skeleton, ThreadView } from './middle'
import { NoticeLine } from './notice-line'
import { Surround, type Surroundings } from './surroundings'
import { useStore } from './use-store'
import { useViewport } from './use-viewport'
import { WriteForm } from './write-form'

const More = later(() => fetchFile<typeof import('../features/more/more')>('more'))
const Preview = later(() => fetchFile<typeof import('../features/preview/preview')>('preview'))
const Resize = later(() => fetchFile<typeof import('../features/resize/resize')>('resize'))

type Props = Omit<Surroundings, 'tongue' | 'go' | 'department'> & { ui: Store<UiState> }

/** The panel: header, thread, notice, composer. It stays rendered while closed, so that typed text is not lost. */
export function PanelView({ ui, ...given }: Props) {
  const { chat, draft } = given
  const { open, reopened, tongue, department, outdated } = useStore(ui)
  const state = useStore(chat.state)
  const [page, go] = useState<MorePage | null>(null)
  // The resize corner appears after the shopper has used the panel.
  const [used, use] = useState(false)
  const surroundings = { ...given, tongue, go, department }
  const text = useStore(draft)
  const panel = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useViewport(panel, open)
  useEffect(() => {
    if (open && !reopened) box.current?.focus({ preventScroll: true })
  }, [open, reopened])

  useEffect(() => {
    for (const name of ['mouseenter', 'keydown']) panel.current!.addEventListener(name, () => use(true), { once: true })
  }, [])

  function write(next: string): void {
    draft.set(next)
    if (!next.trim()) return
    ThreadView.ahead(given)
    chat.typed()
  }
  function editAgain(id: string): void {
    const back = chat.takeBack(id)
    if (back) write([back.text, text].filter(Boolean).join('\n'))
    box.current?.focus()
  }
  const unread = countUnread(state)
  const notHere = linkNotice(state) === 'not-here'
  return (
    <Surround value={surroundings}>
      <section
        class="panel"
        ref={panel}
        role="dialog"
        aria-label={`${tongue.say.chat}: ${state.site?.name ?? ''}`}
        lang={tongue.language}
        dir={directionOf(tongue)}
        style={`${given.acting.shelf.get(sizeKey) ?? ''};${reopened ? 'animation:none' : ''}`}
        hidden={!open}
      >
        <Boundary>
          <Head state={state} page={page} />
        </Boundary>
        {!(notHere && nothingSaid(state)) && (
          <Boundary meanwhile={<div class="middle" children={<Skeleton />} />}>
            <MiddleView state={state} open={open} editAgain={editAgain} />
          </Boundary>
        )}
        <Boundary>
          <NoticeLine state={state} outdated={outdated} />
        </Boundary>
        {!notHere && (
          <Boundary>
            <WriteForm state={state} open={open} text={text} write={write} box={box} />
          </Boundary>
        )}
        <Boundary>{used && <Resize panel={panel} />}</Boundary>
        <Boundary>{page && <More page={page} state={state} go={go} />}</Boundary>
      </section>
      {!open && unread > 0 && <Preview state={state} />}
      <p class="quiet" role="status" lang={tongue.language}>
        {!open && unread > 0 && tongue.say.unread(unread)}
      </p>
    </Surround>
  )
}
