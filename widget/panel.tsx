/** @jsxImportSource preact */
import { render } from 'preact'
import type { PanelLanguage } from '../shared/site'
import { nothingTold } from './ask-check'
import { dressBell } from './bell/dress'
import type { Acting } from './acts/acting'
import { createFront } from './front'
import { countUnread, openThread } from './chat-state'
import { createCommands } from './commands'
import { colourKey, openKey } from './keys'
import { chooseLanguage, loadTongue, pageLanguage, tongueOf, withLater } from './locales/load'
import { followTheme } from './dark'
import { mount } from './mount'
import { after, patience, retried, retriedByName, untilHere } from './retried'
import type { Shell, Start } from './shell'
import { createShelf, hearOtherTabs } from './shelf'
import { createStore } from './store'
import { safely, unawaited } from './unawaited'
import type { UiState } from './ui-state'
import { PanelView } from './views/panel-view'
import { followPageLife } from './wake'

const fetchActs = retried((_) => import('./acts/acts'))
const fetchAttention = retried((_) => import('./attention/attention'))

/** The chat itself: called by the loader once it is wanted. Answers with who runs the page's further commands. */
export const start: Start = (shell: Shell, language, sentences) => {
  const { site, base, bell, paint, calls } = shell
  const fetchFile = retriedByName(shell.fetchFile)
  const page = () => pageLanguage(shell.page)
  const shelf = createShelf(site, shell.storage, shell.keeps)
  const ui = createStore<UiState>({ open: false, tongue: tongueOf(language, sentences, page()), department: shell.tag.department ?? null })
  const draft = createStore(shelf.get('draft') ?? '')
  draft.subscribe(() => (draft.get() ? shelf.set('draft', draft.get()) : shelf.remove('draft')))
  const told = createStore(nothingTold)
  const dress = dressBell(bell)
  const close = () => show(false)
  const commands = createCommands({ open: () => show(true), close, toggle: () => show(!ui.get().open), act: async (call) => (await untilHere(fetchActs)).act(acting, call) })
  const chat = createFront(site, base, page, shelf, {
    message({ text, at, by }) {
      const written = { text, at, by: by.kind === 'agent' ? by.name : '' }
      commands.tell('message', written)
      if (ui.get().open && document.visibilityState === 'visible') return
      unawaited(fetchAttention().then(({ attend }) => attend(acting, written)))
    },
    availability: ({ status }) => commands.tell('availability', status),
    tell: commands.tell,
  })
  const { room, adopt } = mount(shell, close)
  const theme = followTheme(room, () => shell.tag.theme ?? chat.state.get().site?.theme)
  let unread = -1
  let refused: string | null = null

  function show(open: boolean): void {
    if (open && shell.popup && !shell.popup.closed) return shell.popup.focus()
    if (open === ui.get().open) return
    theme.follow()
    ui.set({ ...ui.get(), open })
    commands.tell(open ? 'opened' : 'closed', undefined)
    if (!open) bell.focus({ preventScroll: true })
  }
  function update(): void {
    const state = chat.state.get()
    const count = countUnread(state)
    dress.tell(ui.get().open, count, ui.get().tongue.say)
    if (state.site || state.waiting.length) remember(Boolean(openThread(state) || count || state.waiting.length))
    const reason = state.link.kind === 'refused' ? state.link.code : null
    const [isNews, isCounted] = [reason !== refused, count !== unread]
    // Before the page hears of it, and does something that leads here again.
    refused = reason
    unread = count
    if (reason && isNews) commands.tell('error', { code: 'connection', reason })
    if (isCounted) commands.tell('unread', count)
  }
  /** For the next page: whether there is something to come back to, and how it looks. */
  function remember(open: boolean): void {
    const site = chat.state.get().site
    const look = site && `${site.colour} ${site.position}`
    if (open && shelf.get(openKey) === null) shelf.set(openKey, '1')
    if (!open) shelf.remove(openKey)
    if (look === null || look === shelf.get(colourKey)) return
    shelf.set(colourKey, look)
    paint(look)
  }
  async function speak(language: PanelLanguage): Promise<void> {
    const { tongue } = ui.get()
    if (language === tongue.language) return
    const next = await loadTongue(fetchFile, language, page())
    ui.set({ ...ui.get(), tongue: tongue.later ? await withLater(fetchFile, next) : next })
  }
  async function speakMore(): Promise<void> {
    const tongue = await withLater(fetchFile, ui.get().tongue)
    if (tongue.language === ui.get().tongue.language) ui.set({ ...ui.get(), tongue })
    else await speakMore()
  }
  function begin(): void {
    chat.state.subscribe(update)
    ui.subscribe(update)
    let languages: unknown = null
    chat.state.subscribe(() => {
      const { site: look } = chat.state.get()
      if (!look || look.languages === languages) return
      theme.follow()
      languages = look.languages
      unawaited(acting.speak())
    })
    update()
  }

  const draw = () => render(<PanelView {...{ ui, chat, acting, base, draft, told, close, adopt, speakMore }} />, room)
  // A task of its own: the connection is on its way meanwhile, and a slow phone answers to touches between the two.
  const drawing = setTimeout(() => safely(draw))
  const stops = [theme.stop, hearOtherTabs(site, chat.heard), followPageLife(chat), () => clearTimeout(drawing)]
  const acting: Acting = {
    ...{ shell, chat, ui, draft, told, shelf, show, tell: commands.tell, light: theme.follow },
    speak: async () => speak(chooseLanguage(page(), chat.state.get().site?.languages ?? [])),
    stop() {
      for (const stop of stops) stop()
      render(null, room)
    },
  }
  for (const call of calls.splice(0)) commands.run(call)
  // Whoever is said to be at the page is known before the first connection: it might show somebody else's words. A file that cannot be had keeps nobody from it.
  const acted = commands.acted()
  if (acted) unawaited(Promise.race([acted, after(2 * patience)]).then(chat.start))
  else chat.start()
  begin()
  return commands.run
}
