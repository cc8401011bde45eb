import { currentPage } from '../../core'
import { talkOn, type ChatNews } from '../../chat'
import { followPages } from '../../follow-pages'
import type { Line } from '../../line'
import type { Shelf } from '../../shelf'
import { unawaited } from '../../unawaited'

/** The chat on a page: what is fetched with the first words. Tells also where in the shop the shopper is. */
export function talk(line: Line, shelf: Shelf, news: ChatNews): ReturnType<typeof talkOn> {
  const chat = talkOn(line, shelf, news)
  const visit = () => unawaited(chat.visit(currentPage()))
  const stops = [followPages(visit), chat.state.subscribe(visit), chat.stop]
  return { ...chat, stop: () => stops.forEach((stop) => stop()) }
}
