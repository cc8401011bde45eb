import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { pastedFiles } from '../../../shared/pasted-files'

/**
 * Takes files that are pasted into the box or dropped on the panel. A file that misses the box must not replace the
 * shop's page.
 */
export function useDrops(box: RefObject<HTMLTextAreaElement | null>, add: (files: Iterable<File>) => void): void {
  useEffect(() => {
    const area = box.current
    const panel = area?.closest<HTMLElement>('.panel')
    if (!area || !panel) return
    const ending = new AbortController()
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      panel.classList.toggle('dropping', event.type === 'dragover')
      if (event.type === 'drop') add(event.dataTransfer.files)
    }
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData ? pastedFiles(event.clipboardData) : []
      if (!files.length) return
      event.preventDefault()
      add(files)
    }
    for (const name of ['dragover', 'dragleave', 'drop'] as const)
      panel.addEventListener(name, drag, { signal: ending.signal })
    area.addEventListener('paste', paste, { signal: ending.signal })
    return () => ending.abort()
  }, [box, add])
}
