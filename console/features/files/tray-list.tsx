import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { IconButton } from '../../ui/icon-button'
import { Thumb } from './thumb'
import { isFinal, type Item, type Tray } from './tray'
import { useSize } from './use-size'
import type { useTray } from './use-tray'

/** The files that go with the message: each with its progress, and buttons to remove it or try again. */
export function TrayList({ files: { tray, items, tooMany } }: { files: ReturnType<typeof useTray> }) {
  const { files: words } = useSentences()
  return (
    <>
      {tooMany && (
        <p className="field__error tray__fault" role="alert">
          {words.tooMany(limits.files)}
        </p>
      )}
      {items.length > 0 && (
        <ul className="tray" aria-label={words.files}>
          {items.map((item) => (
            <Row key={item.id} item={item} tray={tray} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ item, tray }: { item: Item; tray: Tray }) {
  const { files: words } = useSentences()
  const { id, name, fault } = item
  return (
    <li className="tray__row">
      <Thumb item={item} />
      <div className="tray__what">
        <p className="tray__name" dir="auto" title={name}>
          {name}
        </p>
        <State item={item} />
      </div>
      {fault && !isFinal(fault) && item.file && (
        <IconButton icon="reopen" label={`${words.again}: ${name}`} onClick={() => tray.again(id)} />
      )}
      <IconButton icon="close" label={words.remove(name)} onClick={() => tray.remove(id)} />
    </li>
  )
}

function State({ item: { name, size, sent, fault, attachment } }: { item: Item }) {
  const { files: words } = useSentences()
  const sizeOf = useSize()
  if (fault) {
    const text = {
      type: words.wrongType,
      size: words.tooLarge(sizeOf(limits.file)),
      line: words.waiting,
      other: words.failed,
      cut: words.cutOff,
      server: words.serverFault,
      large: words.tooLargeThere,
      unreadable: words.unreadable,
    }[fault]
    return (
      <p className={fault === 'line' ? 'tray__state' : 'field__error'} role="alert">
        {text}
      </p>
    )
  }
  if (attachment) return <p className="tray__state">{sizeOf(size)}</p>
  return <progress className="tray__going" aria-label={words.uploading(name)} max={1} value={sent} />
}
