import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Action = { label: string; run: () => void }
type Toast = { id: number; text: string; tone: 'plain' | 'breach'; action?: Action }
const ToastContext = createContext<(text: string, tone?: Toast['tone'], action?: Action) => void>(() => {})
const shownFor = 6_000
/** Long enough to think again. */
const undoneWithin = 10_000
let last = 0

/** Tells briefly that something was done, or was not: `const tell = useToast(); tell(text, 'breach')`; with an action, such as to undo it, for longer. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const tell = useCallback((text: string, tone: Toast['tone'] = 'plain', action?: Action) => {
    const id = ++last
    setToasts((shown) => [...shown.slice(-2), { id, text, tone, ...(action && { action }) }])
    setTimeout(() => drop(id), action ? undoneWithin : shownFor)
  }, [drop])
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <p key={toast.id} className="toast" data-tone={toast.tone}>
            {toast.text}
            {toast.action && <ToastAction action={toast.action} done={() => drop(toast.id)} />}
          </p>
        ))}
      </div>
    </ToastContext>
  )
}

function ToastAction({ action, done }: { action: Action; done: () => void }) {
  const press = () => {
    done()
    action.run()
  }
  return (
    <button type="button" className="toast__action" onClick={press}>
      {action.label}
    </button>
  )
}
