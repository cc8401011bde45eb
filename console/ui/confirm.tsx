import { Button } from './button'
import { Dialog } from './dialog'
import { useSentences } from '../locales/use-locale'

export type ConfirmProps = {
  title: string
  /** What will happen, and what stays safe. */
  text: string
  action: string
  danger?: boolean
  busy?: boolean
  error?: string | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks for confirmation of an action that is hard to undo. */
export function Confirm({ title, text, action, danger, busy, error, onConfirm, onClose }: ConfirmProps) {
  const { common } = useSentences()
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="form">
        <p>{text}</p>
        {error && (
          <p className="field__error" role="alert">
            {error}
          </p>
        )}
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
