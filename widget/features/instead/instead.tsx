/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { CallTime } from '../../../shared/events'
import { cleanPhone, isPhone } from '../../../shared/phone'
import { currentPage, fetchFile, later, useLaterSentences, useStore, useSurroundings } from '../../core'
import { contactOf, departmentOf, faults } from '../../ask-check'
import { isNeeded, mayAsk, openThread, type ChatState, type Field } from '../../chat-state'
import { callBack } from '../more/order'
import { Page } from '../more/page'
import { useOrder } from '../more/use-order'
import { PhoneFields } from './phone-fields'
import asking from '../ask/ask.css'
import own from './instead.css'

export const css = asking + own
const Ask = later(() => fetchFile<typeof import('../ask/ask')>('ask'))

/** Instead of waiting: to leave it as a message, or to be called. Asks only for what is needed to answer. */
export function View({ page, state, close }: { page: 'leave' | 'call'; state: ChatState; close: () => void }) {
  const words = useLaterSentences().pages
  const { chat, department, told: tellings } = useSurroundings()
  const told = useStore(tellings)
  const { give, carry, busy, trouble } = useOrder()
  // Asked for already: it is corrected.
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
    const wrong = faults(asked, told, needed)[0] ?? (isCall && !isPhone(cleanPhone(phone)) ? 'phone' : null)
    if (wrong) return event.currentTarget.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
    const contact = contactOf(asked, told)
    const open = openThread(state)
    if (isCall) carry(() => callBack(chat, { phone: cleanPhone(phone), time, contact, department: departmentOf(state.site, '', department), page: currentPage() }), close)
    else if (open) give('leave', { conversation: open.id, contact }, close)
    else close()
  }
  return (
    <Page title={title} words={words} back={close}>
      <form class="instead" noValidate onSubmit={submit}>
        <p>{isCall ? words.callText : words.leaveText}</p>
        {asked.length > 0 && <Ask asked={asked} needed={needed} told={told} wrong={tried ? faults(asked, told, needed) : []} departments={[]} tell={(field, value) => tellings.set({ ...told, [field]: value })} />}
        {isCall && <PhoneFields words={words} phone={phone} time={time} tried={tried} setPhone={setPhone} setTime={setTime} />}
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
