import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { pastedFiles } from '../../../shared/pasted-files'

/** Pasted or dropped files; `over` while files are dragged above. */
export function useDrops(add: (files: Iterable<File>) => void) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') add(event.dataTransfer.files)
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData)
    if (files.length === 0) return
    event.preventDefault()
    add(files)
  }
  return { over, handlers: { onDragOver: drag, onDragLeave: drag, onDrop: drag, onPaste } }
}
