import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Toast = { id: number; text: string; tone: 'plain' | 'breach' }
const ToastContext = createContext<(text: string, tone?: Toast['tone']) => void>(() => {})
const shownFor = 6_000
let last = 0

/** Tells briefly that something was done, or was not: `const tell = useToast(); tell(text, 'breach')`. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const tell = useCallback((text: string, tone: Toast['tone'] = 'plain') => {
    const id = ++last
    setToasts((shown) => [...shown.slice(-2), { id, text, tone }])
    setTimeout(() => setToasts((shown) => shown.filter((toast) => toast.id !== id)), shownFor)
  }, [])
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <p key={toast.id} className="toast" data-tone={toast.tone}>
            {toast.text}
          </p>
        ))}
      </div>
    </ToastContext>
  )
}
