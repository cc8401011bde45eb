import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './icon-button'
import { useSentences } from '../locales/use-locale'

export type DialogProps = { title: string; onClose: () => void; children: ReactNode; size?: 'normal' | 'wide' }

/**
 * A question in front of the page: render it while it is open. The platform's own dialog keeps the focus inside,
 * gives it back, and closes with Escape; it needs no injected style element, which our CSP would refuse.
 */
export function Dialog({ title, onClose, children, size = 'normal' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const { common } = useSentences()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog__sheet">
        <header className="dialog__head">
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={common.close} onClick={onClose} />
        </header>
        <div className="dialog__body">{children}</div>
      </div>
    </dialog>
  )
}
