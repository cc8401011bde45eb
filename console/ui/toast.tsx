import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

type Action = { label: string; run: () => void }
type Toast = { id: number; text: string; tone: 'plain' | 'breach'; action?: Action }
const ToastContext = createContext<(text: string, tone?: Toast['tone'], action?: Action) => void>(() => {})
const shownFor = 6_000
/** Milliseconds: enough time to think again. */
const undoneWithin = 10_000
let last = 0

/**
 * Says briefly that something was done, or was not: `const tell = useToast(); tell(text, 'breach')`. With an action,
 * such as undo, it stays longer.
 */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const tell = useCallback((text: string, tone: Toast['tone'] = 'plain', action?: Action) => {
    const id = ++last
    setToasts((shown) => [...shown.slice(-2), { id, text, tone, ...(action && { action }) }])
  }, [])
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </ToastContext>
  )
}

/** Disappears by itself, but not under the pointer or the focus: then its time starts again. */
function ToastLine({ toast: { id, text, tone, action }, drop }: { toast: Toast; drop: (id: number) => void }) {
  const line = useRef<HTMLParagraphElement>(null)
  const shown = action ? undoneWithin : shownFor
  useEffect(() => {
    const timer = setInterval(() => line.current?.matches(':hover, :focus-within') || drop(id), shown)
    return () => clearInterval(timer)
  }, [id, shown, drop])
  const press = () => {
    drop(id)
    action?.run()
  }
  return (
    <p ref={line} className="toast" data-tone={tone}>
      {text}
      {action && (
        <button type="button" className="toast__action" onClick={press}>
          {action.label}
        </button>
      )}
    </p>
  )
}
