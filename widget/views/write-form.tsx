/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchFile } from '../../shared/fetch-file'
import { isBlank } from '../../shared/input-text'
import { limits } from '../../shared/limits'
import { departmentOf } from '../ask-check'
import { askedFields, isLeaving, isNeeded, type ChatState, type Field } from '../chat-state'
import type { Check } from '../features/ask/ask'
import { nothingTold as noFiles } from '../upload-state'
import { currentPage } from '../visit'
import { Composer } from './composer'
import { later } from './later'
import { useSurroundings } from './surroundings'

/** As high as the form that replaces it: the messages above must not move while the shopper reads them. */
const Space = ({ asked }: { asked: Field[] }) => <div style={{ height: `${asked.length * 74 + 2}px` }} />
const Ask = later(() => fetchFile<typeof import('../features/ask/ask')>('ask'), Space)

type Props = {
  state: ChatState
  open: boolean
  text: string
  write: (text: string) => void
  box: RefObject<HTMLTextAreaElement | null>
}

/** The composer, and above it the fields of the first message. Typed text stays when fields appear or disappear. */
export function WriteForm({ state, open, text, write, box }: Props) {
  const { chat, department, told } = useSurroundings()
  const tagged = departmentOf(state.site, '', department)
  const asked = askedFields(state).filter((field) => field !== 'department' || !tagged)
  const needed = (field: Field) => isNeeded(state, field)
  const check = useRef<Check>(null)
  const [needsText, setNeedsText] = useState(false)
  const [files, setFiles] = useState(noFiles)
  // Sent before all files were uploaded: the message goes when they are.
  const [due, setDue] = useState(false)
  useEffect(() => {
    if (due && files.state !== 'going') submit(false)
  })
  const body = text.trim()
  const says = !isBlank(body) || files.ready.length

  /**
   * The filled-in fields; null where something is missing. While the form's file loads, required fields count as
   * missing.
   */
  const answers = (byHand: boolean) => (check.current ? check.current(byHand) : asked.some(needed) ? null : {})
  /** False: the end of an upload submits. The shopper may be writing elsewhere, so the focus stays. */
  function submit(byHand = true): void {
    const focus = () => void (byHand && box.current?.focus())
    setDue(files.state === 'going')
    if (files.state !== 'done' || !(says || asked.length)) return
    const contact = asked.length ? answers(byHand) : {}
    setNeedsText(Boolean(contact && !says))
    if (!contact) return
    if (!says || body.length > limits.message) return focus()
    chat.say({
      text: body,
      attachments: files.ready,
      contact,
      department: departmentOf(state.site, told.get().department, department),
      page: currentPage(),
    })
    write('')
    files.sent()
    focus()
  }
  return (
    <form
      class="write"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {asked.length > 0 && (
        <Ask asked={asked} needed={needed} departments={state.site?.departments ?? []} check={check} />
      )}
      <Composer
        text={text}
        write={write}
        box={box}
        submit={submit}
        open={open}
        tall={isLeaving(state)}
        needsText={needsText && !says}
        disabled={state.link.kind === 'refused'}
        live={state.link.kind === 'live'}
        due={due && files.state === 'going'}
        files={files}
        tell={setFiles}
      />
    </form>
  )
}
