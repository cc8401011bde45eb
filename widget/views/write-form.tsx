/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchFile } from '../../shared/fetch-file'
import { isBlank } from '../../shared/input-text'
import { limits } from '../../shared/limits'
import { contactOf, departmentOf, faults } from '../ask-check'
import { askedFields, isLeaving, isNeeded, type ChatState, type Field } from '../chat-state'
import { nothingTold as noFiles } from '../upload-state'
import { currentPage } from '../visit'
import { Composer } from './composer'
import { later } from './later'
import { useSurroundings } from './surroundings'
import { useStore } from './use-store'

/** As high as what comes in its place: the words above must not move while they are read. */
const Space = ({ asked }: { asked: Field[] }) => <div style={{ height: `${asked.length * 74 + 2}px` }} />
const Ask = later(() => fetchFile<typeof import('../features/ask/ask')>('ask'), Space)

type Props = { state: ChatState; open: boolean; text: string; write: (text: string) => void; box: RefObject<HTMLTextAreaElement | null> }

/** The composer, and above it what must be told with the first message. What was typed stays, whatever comes and goes. */
export function WriteForm({ state, open, text, write, box }: Props) {
  const { chat, department, told: tellings } = useSurroundings()
  const told = useStore(tellings)
  const [tried, setTried] = useState(false)
  const tagged = departmentOf(state.site, '', department)
  const asked = askedFields(state).filter((field) => field !== 'department' || !tagged)
  const needed = (field: Field) => isNeeded(state, field)
  const wrong = tried ? faults(asked, told, needed) : []
  const [files, setFiles] = useState(noFiles)
  // Sent before all was uploaded: it goes when that is done.
  const [due, setDue] = useState(false)
  useEffect(() => {
    if (due && files.state !== 'going') submit(box.current?.form ?? null, false)
  })
  const body = text.trim()
  const says = !isBlank(body) || files.ready.length

  /** `byHand`: not by the end of an upload, when the shopper may be writing elsewhere. */
  function submit(form: HTMLFormElement | null, byHand = true): void {
    const focus = (element: HTMLElement | null | undefined) => byHand && element?.focus()
    setDue(files.state === 'going')
    if (files.state !== 'done' || !(says || asked.length)) return
    setTried(true)
    const first: Field | undefined = faults(asked, told, needed)[0]
    if (first) return void focus(form?.querySelector<HTMLElement>(`[name=${first}]`))
    if (!says || body.length > limits.message) return void focus(box.current)
    chat.say({ text: body, attachments: files.ready, contact: contactOf(asked, told), department: departmentOf(state.site, told.department, department), page: currentPage() })
    setTried(false)
    write('')
    files.sent()
    focus(box.current)
  }
  return (
    <form
      class="write"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {asked.length > 0 && (
        <Ask asked={asked} needed={needed} told={told} wrong={wrong} departments={state.site?.departments ?? []} tell={(field, value) => tellings.set({ ...told, [field]: value })} />
      )}
      <Composer
        text={text}
        write={write}
        box={box}
        submit={() => submit(box.current?.form ?? null)}
        open={open}
        tall={isLeaving(state)}
        needsText={tried && asked.length > 0 && !wrong.length && !says}
        disabled={state.link.kind === 'refused'}
        live={state.link.kind === 'live'}
        due={due && files.state === 'going'}
        files={files}
        tell={setFiles}
      />
    </form>
  )
}
