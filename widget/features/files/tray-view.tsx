/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { limits } from '../../../shared/limits'
import { useLaterSentences, useStore, useSurroundings } from '../../core'
import type { Told } from '../../upload-state'
import { Glyph } from './glyph'
import { saySize } from './say-size'
import { Thumb } from './thumb'
import { createTray, isFinal, isGoing, type Item, type Tray } from './tray'

type Props = {
  given: File[]
  tell: (
    told: Omit<Told, 'sent'>,
    /** Some files cannot be sent: removes the others from the tray. Null: all can. */ left: (() => void) | null,
  ) => void
}

/** The files that go with the message: each with its progress, and buttons to remove it or to try again. */
export function TrayView({ given, tell }: Props) {
  const { acting, base, chat } = useSurroundings()
  const { files: words } = useLaterSentences()
  const [tray] = useState(() => createTray({ site: acting.shell.site, shelf: acting.shelf, base, chat }))
  const items = useStore(tray.items)
  const [tooMany, setTooMany] = useState(false)
  const taken = useRef(0)
  useEffect(() => {
    const fresh = given.slice(taken.current)
    taken.current = given.length
    if (fresh.length) setTooMany(!tray.add(fresh))
  }, [given, tray])
  useEffect(() => {
    // Reads the store: it already holds files that are not drawn yet, and the message may be waiting for them.
    const now = tray.items.get()
    const ready = now.flatMap(({ attachment }) => attachment ?? [])
    tell({ ready, state: now.some(isGoing) ? 'going' : 'done' }, ready.length < now.length ? tray.took : null)
  }, [items, tray, tell])
  useEffect(() => tray.stop, [tray])
  return (
    <>
      {tooMany && (
        <p class="need" role="alert">
          {words.tooMany(limits.files)}
        </p>
      )}
      {items.length > 0 && (
        <ul class="tray" aria-label={words.files}>
          {items.map((item) => (
            <Row key={item.id} item={item} tray={tray} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ item, tray }: { item: Item; tray: Tray }) {
  const { files: words } = useLaterSentences()
  const { id, name, file, fault } = item
  return (
    <li class="tray-row">
      <Thumb file={file} width={44} height={44} />
      <div class="tray-what">
        <p class="tray-name" dir="auto">
          {name}
        </p>
        <State item={item} />
      </div>
      {fault && !isFinal(fault) && file && (
        <button
          type="button"
          class="plain"
          aria-label={`${words.again}: ${name}`}
          title={words.again}
          onClick={() => tray.again(id)}
        >
          <Glyph of="again" />
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label={words.remove(name)}
        title={words.remove(name)}
        onClick={() => tray.remove(id)}
      >
        <Glyph of="remove" />
      </button>
    </li>
  )
}

function State({ item: { name, size, sent, fault, attachment } }: { item: Item }) {
  const { tag } = useSurroundings().tongue
  const { files: words } = useLaterSentences()
  if (fault) {
    const text = {
      type: words.wrongType,
      size: words.tooLarge(saySize(limits.file, tag)),
      line: words.waiting,
      other: words.failed,
      cut: words.cutOff,
      server: words.serverFault,
      large: words.tooLargeThere,
      unreadable: words.unreadable,
    }[fault]
    return (
      <p class={fault === 'line' ? 'tray-state' : 'need'} role="alert">
        {text}
      </p>
    )
  }
  if (attachment) return <p class="tray-state">{saySize(size, tag)}</p>
  const percent = Math.round(sent * 100)
  return (
    <div
      class="going"
      role="progressbar"
      aria-label={words.uploading(name)}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}
