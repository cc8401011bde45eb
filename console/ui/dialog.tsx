import { type ReactNode, useId } from 'react'
import { IconButton } from './icon-button'
import { useSentences } from '../locales/use-locale'
import { useModal } from './use-modal'

export type DialogProps = { title: string; onClose: () => void; children: ReactNode; size?: 'normal' | 'wide' }

/** A modal dialog: render it while it is open. It injects no style element, which our CSP would refuse. */
export function Dialog({ title, onClose, children, size = 'normal' }: DialogProps) {
  const modal = useModal(onClose)
  const heading = useId()
  const { common } = useSentences()
  return (
    <dialog {...modal} className="dialog" data-size={size} aria-labelledby={heading}>
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
