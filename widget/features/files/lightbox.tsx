/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { Attachment } from '../../../shared/attachment'
import { useLaterSentences, useSurroundings } from '../../core'
import { Glyph } from './glyph'

type Props = { attachment: Attachment; source: string; save: string; close: () => void }

/**
 * One picture over the whole page. The platform's own dialog stands above whatever the shop's page puts on top, keeps the
 * focus inside and gives it back.
 */
export function Lightbox({ attachment: { name, picture }, source, save, close }: Props) {
  const { say } = useSurroundings().tongue
  const { files: words } = useLaterSentences()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current!
    // Of itself the browser would give it to the host of our shadow root at best.
    const before = (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null
    element.showModal()
    return () => {
      element.close()
      before?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const element = dialog.current!
    const keyDown = (event: KeyboardEvent) => {
      // One step back at a time: the panel would close too.
      event.stopPropagation()
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
    }
    element.addEventListener('keydown', keyDown)
    return () => element.removeEventListener('keydown', keyDown)
  }, [close])
  return (
    <dialog
      class="lightbox"
      ref={dialog}
      aria-label={name}
      onClose={close}
      onPointerDown={(event) => event.target === event.currentTarget && close()}
    >
      <div class="lightbox-head">
        <p dir="auto">{name}</p>
        <a
          class="plain"
          href={save}
          download={name}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.save(name)}
          title={words.save(name)}
        >
          <Glyph of="save" />
        </a>
        <button type="button" class="plain" aria-label={say.close} title={say.close} onClick={close}>
          <Glyph of="remove" />
        </button>
      </div>
      <img src={source} alt={name} width={picture!.width} height={picture!.height} />
    </dialog>
  )
}
