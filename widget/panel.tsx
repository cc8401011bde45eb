/** @jsxImportSource preact */
import { render } from 'preact'
import { fetchFile } from '../shared/fetch-file'
import { isLooking } from '../shared/looking'
import type { PanelLanguage } from '../shared/site'
import { nothingTold } from './ask-check'
import { dressBell } from './bell/dress'
import type { Acting } from './features/acts/acting'
import { createDraft } from './draft'
import { countUnread, openThread } from './chat-state'
import { createChat } from './create-chat'
import { createCommands } from './commands'
import { focusAfter } from './focus-after'
import { holdFocus } from './hold-focus'
import { keepEvents } from './keep-events'
import { draftKey, lookKey, openKey } from './keys'
import { chooseLanguage, loadTongue, pageLanguage, tongueOf, withLater } from './locales/load'
import { followTheme } from './dark'
import { mount } from './mount'
import { after, patience, untilHere } from './patience'
import { lookOf } from './look-of'
import type { Look, Shell, Start } from './shell'
import { createShelf, hearOtherTabs } from './shelf'
import { createShown } from './shown'
import { createStore } from './store'
import { safely, unawaited } from './unawaited'
import type { UiState } from './ui-state'
import { Boundary } from './views/boundary'
import { PanelView } from './views/panel-view'
import { followPageLife } from './wake'
import { writeJson } from './write-json'
import './views/element-text'

export * from './core'

const fetchActs = () => fetchFile<typeof import('./features/acts/acts')>('acts')
const fetchAttention = () => fetchFile<typeof import('./features/attention/attention')>('attention')

/**
 * Starts the chat. The loader calls it when the chat is wanted. Returns the function that runs the page's further
 * commands.
 */
export const start: Start = (shell: Shell, language, sentences) => {
  const { site, base, bell, paint, calls } = shell
  const page = () => pageLanguage(shell.page)
  const shelf = createShelf(site, shell.storage, shell.keeps)
  const shown = createShown(shell)
  const ui = createStore<UiState>({
    open: shown.again,
    reopened: shown.again,
    tongue: tongueOf(language, sentences, page()),
    department: shell.tag.department ?? null,
  })
  const { draft, hear: hearDraft } = createDraft(shelf)
  const told = createStore(nothingTold)
  const dress = dressBell(bell)
  const close = () => show(false)
  const commands = createCommands({
    open: (by) => show(true, by),
    close,
    toggle: (by) => show(!ui.get().open, by),
    act: async (call) => (await untilHere(fetchActs)).act(acting, call),
  })
  const chat = createChat(site, base, page, shelf, {
    message({ text, at, by }) {
      const written = { text, at, by: by.kind === 'agent' ? by.name : '' }
      commands.tell('message', written)
      if (ui.get().open && isLooking()) return
      unawaited(fetchAttention().then(({ attend }) => attend(acting, written)))
    },
    availability: ({ status }) => commands.tell('availability', status),
    tell: commands.tell,
  })
  const { room, adopt } = mount(shell, close)
  const theme = followTheme(
    room,
    () =>
      shell.theme ?? [chat.state.get().site?.theme, shell.tag.theme].find((one) => one === 'light' || one === 'dark'),
  )
  let unread = -1
  let refused: string | null = null

  /** `by`: the bell, if the shopper clicked it. */
  function show(open: boolean, by?: unknown): void {
    shell.used ||= by === bell
    if (open && shell.popup && !shell.popup.closed) return shell.popup.focus()
    if (open === ui.get().open) return
    const back = !open && focusAfter(shell)
    theme.follow()
    ui.set({ ...ui.get(), open, reopened: false })
    shown.tell(open)
    commands.tell(open ? 'opened' : 'closed', undefined)
    if (shell.opener) shell.opener.ariaExpanded = String(open)
    if (back) back.focus({ preventScroll: true })
  }
  function update(): void {
    const state = chat.state.get()
    const count = countUnread(state)
    dress.tell(ui.get().open, count, ui.get().tongue.say, look())
    if (state.site || state.waiting.length) remember(Boolean(openThread(state) || count || state.waiting.length))
    const reason = state.link.kind === 'refused' ? state.link.code : null
    const [isNews, isCounted] = [reason !== refused, count !== unread]
    // Set before the page's listeners run: one of them may lead here again.
    refused = reason
    unread = count
    if (reason && isNews) commands.tell('error', { code: 'connection', reason })
    if (isCounted) commands.tell('unread', count)
  }
  /** The console's settings first; what they leave open comes from the tag. */
  const look = (): Look => ({ ...shell.tag, ...lookOf(chat.state.get().site) })
  /** Keeps for the next page whether there is a conversation, and the bell's look. */
  function remember(open: boolean): void {
    const { site } = chat.state.get()
    if (open && shelf.get(openKey) === null) shelf.set(openKey, '1')
    if (!open) shelf.remove(openKey)
    const look = writeJson(lookOf(site))
    if (!site || look === shelf.get(lookKey)) return
    shelf.set(lookKey, look)
    paint(lookOf(site))
  }
  async function speak(language: PanelLanguage): Promise<void> {
    const { tongue } = ui.get()
    if (language === tongue.language) return
    const next = await loadTongue(language, page())
    ui.set({ ...ui.get(), tongue: tongue.later ? await withLater(next) : next })
  }
  async function speakMore(): Promise<void> {
    const tongue = await withLater(ui.get().tongue)
    if (tongue.language === ui.get().tongue.language) ui.set({ ...ui.get(), tongue })
    else await speakMore()
  }
  /** The back button shows a page that the browser kept: it takes on the tab's current state. */
  function comeBack(): void {
    hearDraft(draftKey)
    const open = shown.tab.get(openKey) !== null
    if (open !== ui.get().open && shell.used) ui.set({ ...ui.get(), open, reopened: true })
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

  const draw = () =>
    render(
      <Boundary children={<PanelView {...{ ui, chat, acting, base, draft, told, close, adopt, speakMore }} />} />,
      room,
    )
  // In its own task: the connection starts meanwhile, and a slow phone can react to touches before it.
  const drawing = setTimeout(() => safely(draw))
  const heard = (name: string, value: string | null) => {
    hearDraft(name)
    chat.heard(name, value)
  }
  const stops = [
    theme.stop,
    hearOtherTabs(site, heard),
    followPageLife(chat, comeBack),
    holdFocus(shell.root, () => ui.get().open),
    keepEvents(shell.root),
    () => clearTimeout(drawing),
  ]
  const acting: Acting = {
    ...{ shell, chat, ui, draft, told, shelf, tab: shown.tab, show, tell: commands.tell, light: theme.follow, stops },
    speak: async () => speak(chooseLanguage(page(), chat.state.get().site?.languages ?? [])),
    stop() {
      for (const stop of stops) stop()
      render(null, room)
    },
  }
  if (shown.again) shown.tell(true)
  for (const call of calls.splice(0)) commands.run(call)
  // The page's `identify` runs before the first connection, which could else show another shopper's messages. If its
  // file cannot be fetched, the chat starts after a time-out.
  const acted = commands.acted()
  if (acted) unawaited(Promise.race([acted, after(2 * patience)]).then(chat.start))
  else chat.start()
  begin()
  return commands.run
}
