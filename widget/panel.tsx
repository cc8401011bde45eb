/** @jsxImportSource preact */
import { render } from 'preact'
import { dressBell } from './bell/dress'
import { createChat } from './chat'
import { countUnread, openThread } from './chat-state'
import { createCommands } from './commands'
import { colourKey, openKey } from './keys'
import { sentences } from './locales/en'
import { chooseLanguage, loadTongue, pageLanguage } from './locales/load'
import { mount } from './mount'
import type { Shell, Start } from './shell'
import { createShelf, hearOtherTabs } from './shelf'
import { createStore } from './store'
import { unawaited } from './unawaited'
import type { UiState } from './ui-state'
import { PanelView } from './views/panel-view'
import { currentPage, followPages } from './visit'
import { followPageLife } from './wake'

/** The chat itself: called by the loader once it is wanted. Answers with who runs the page's further commands. */
export const start: Start = (shell: Shell) => {
  const { site, base, bell, paint, calls } = shell
  const page = pageLanguage(shell.language)
  const shelf = createShelf(site)
  const ui = createStore<UiState>({ open: false, tongue: { language: 'en', tag: 'en', say: sentences } })
  const dress = dressBell(bell)
  const commands = createCommands({ open: () => show(true), close: () => show(false), toggle: () => show(!ui.get().open) })
  const chat = createChat(site, base, page, shelf, {
    message({ text, at, by }) {
      commands.tell('message', { text, at, by: by.kind === 'agent' ? by.name : '' })
      if (!ui.get().open || document.visibilityState !== 'visible') dress.ring()
    },
    availability: ({ status }) => commands.tell('availability', status),
  })
  let unread = -1

  function show(open: boolean): void {
    if (open === ui.get().open) return
    ui.set({ ...ui.get(), open })
    commands.tell(open ? 'opened' : 'closed', undefined)
    if (!open) bell.focus({ preventScroll: true })
  }
  function update(): void {
    const state = chat.state.get()
    const count = countUnread(state)
    dress.tell(ui.get().open, count, ui.get().tongue.say)
    if (state.site) remember(Boolean(openThread(state) || count || state.waiting.length))
    if (count === unread) return
    unread = count
    commands.tell('unread', count)
  }
  /** For the next page: whether there is something to come back to, and in which colour. */
  function remember(open: boolean): void {
    const colour = chat.state.get().site?.colour ?? null
    if (open && shelf.get(openKey) === null) shelf.set(openKey, '1')
    if (!open) shelf.remove(openKey)
    if (colour === null || colour === shelf.get(colourKey)) return
    shelf.set(colourKey, colour)
    paint(colour)
  }
  async function speak(): Promise<void> {
    const language = chooseLanguage(page, chat.state.get().site?.languages ?? null)
    if (language === ui.get().tongue.language) return
    ui.set({ ...ui.get(), tongue: await loadTongue(language, page) })
  }
  async function begin(): Promise<void> {
    await speak()
    const draft = { get: () => shelf.get('draft') ?? '', set: (text: string) => (text ? shelf.set('draft', text) : shelf.remove('draft')) }
    const close = () => show(false)
    render(<PanelView ui={ui} chat={chat} base={base} department={shell.department} draft={draft} close={close} />, mount(shell, close))
    chat.state.subscribe(update)
    ui.subscribe(update)
    let languages: unknown = null
    chat.state.subscribe(() => {
      const { site: look, link } = chat.state.get()
      if (link.kind === 'live') unawaited(chat.visit(currentPage()))
      if (!look || look.languages === languages) return
      languages = look.languages
      unawaited(speak())
    })
    update()
  }

  hearOtherTabs(site, chat.heard)
  followPageLife(chat)
  followPages(() => unawaited(chat.visit(currentPage())))
  chat.start()
  for (const call of calls.splice(0)) commands.run(call)
  unawaited(begin())
  return commands.run
}
