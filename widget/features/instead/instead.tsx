/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import type { CallTime } from '../../../shared/events'
import { cleanPhone, isPhone } from '../../../shared/phone'
import { currentPage, useLaterSentences, useSurroundings } from '../../core'
import { departmentOf } from '../../ask-check'
import { isNeeded, mayAsk, openThread, type ChatState, type Field } from '../../chat-state'
import { callBack } from '../more/order'
import { Page } from '../more/page'
import { useOrder } from '../more/use-order'
import { PhoneFields } from './phone-fields'
import { View as Ask, css as asking, type Check } from '../ask/ask'
import own from './instead.css'

export const css = asking + own

/** Instead of waiting: leave a message, or ask for a call. Asks only for what an answer needs. */
export function View({ page, state, close }: { page: 'leave' | 'call'; state: ChatState; close: () => void }) {
  const words = useLaterSentences().pages
  const { chat, department } = useSurroundings()
  const check = useRef<Check>(null)
  const { give, carry, busy, trouble } = useOrder()
  // A call is requested already: the form corrects it.
  const before = openThread(state)?.timeline.conversation?.callBack
  const [phone, setPhone] = useState(before?.phone ?? '')
  const [time, setTime] = useState<CallTime>(before?.time ?? 'any')
  const [tried, setTried] = useState(false)
  const isCall = page === 'call'
  const fields: Field[] = isCall ? ['name'] : ['name', 'email']
  const asked = fields.filter((field) => mayAsk(state.contact, field))
  const needed = (field: Field) => isCall || isNeeded(state, field)
  const title = isCall ? words.call : words.leave

  function submit(event: Event & { currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    setTried(true)
    const contact = asked.length ? check.current!(true) : {}
    if (!contact) return
    if (isCall && !isPhone(cleanPhone(phone)))
      return event.currentTarget.querySelector<HTMLElement>('[name=phone]')?.focus()
    const open = openThread(state)
    if (isCall)
      carry(
        () =>
          callBack(chat, {
            phone: cleanPhone(phone),
            time,
            contact,
            department: departmentOf(state.site, '', department),
            page: currentPage(),
          }),
        close,
      )
    else if (open) give('leave', { conversation: open.id, contact }, close)
    else close()
  }
  return (
    <Page title={title} words={words} back={close}>
      <form class="instead" noValidate onSubmit={submit}>
        <p>{isCall ? words.callText : words.leaveText}</p>
        {asked.length > 0 && <Ask asked={asked} needed={needed} departments={[]} check={check} />}
        {isCall && (
          <PhoneFields words={words} phone={phone} time={time} tried={tried} setPhone={setPhone} setTime={setTime} />
        )}
        {trouble && (
          <p class="need" role="alert">
            {trouble}
          </p>
        )}
        <button type="submit" class="strong" aria-disabled={busy}>
          {!isCall ? words.leaveYes : before ? words.save : words.callYes}
        </button>
        <button type="button" class="soft" onClick={close}>
          {!isCall ? words.leaveNo : before ? words.back : words.cancel}
        </button>
      </form>
    </Page>
  )
}
