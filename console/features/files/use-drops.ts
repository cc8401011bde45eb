import { type ClipboardEvent, type DragEvent, useState } from 'react'

/** What is pasted or dropped here; `over` while files hang above it. */
export function useDrops(add: (files: Iterable<File>) => void) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') add(event.dataTransfer.files)
  }
  const onPaste = (event: ClipboardEvent) => {
    // What is copied out of a document comes as a picture too: its words are meant.
    if (event.clipboardData.files.length === 0 || event.clipboardData.getData('text')) return
    event.preventDefault()
    add(event.clipboardData.files)
  }
  return { over, handlers: { onDragOver: drag, onDragLeave: drag, onDrop: drag, onPaste } }
}
