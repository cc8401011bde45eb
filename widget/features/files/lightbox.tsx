/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { Attachment } from '../../../shared/attachment'
import { useLaterSentences, useSurroundings } from '../../core'
import { Glyph } from './glyph'

type Props = { attachment: Attachment; source: string; save: string; close: () => void }

/**
 * Shows one picture over the whole page. The browser's own dialog stands above everything on the shop's page, keeps the
 * focus inside, and returns it.
 */
export function Lightbox({ attachment: { name, picture }, source, save, close }: Props) {
  const { say } = useSurroundings().tongue
  const { files: words } = useLaterSentences()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current!
    // The browser alone would return the focus to the host of our shadow root at best.
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
      // Escape closes only this: else it would also close the panel.
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
