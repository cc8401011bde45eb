import { type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react'

/**
 * Opens the native dialog as modal while it is rendered: it keeps the focus inside, gives it back, and closes with
 * Escape or a click beside it.
 */
export function useModal(onClose: () => void, preventScroll = false) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll })
    }
  }, [preventScroll])
  return {
    ref: dialog,
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault()
      onClose()
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.target === dialog.current) onClose()
    },
  }
}
