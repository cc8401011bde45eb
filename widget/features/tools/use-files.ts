import { useEffect, useMemo, useState } from 'preact/hooks'
import { useSurroundings } from '../../core'
import { personOf, tokenKey } from '../../identity'
import { filesKey } from '../../keys'
import { hearOtherTabs } from '../../shelf'
import type { Told } from '../../upload-state'

const none: File[] = []

/** Collects files that are picked, pasted or dropped, gives them to the tray, and reports its state. */
export function useFiles(tell: (told: Told) => void) {
  const { shelf, chat, shell } = useSurroundings().acting
  const [given, setGiven] = useState(none)
  const [shown, setShown] = useState(() => shelf.get(filesKey) !== null)
  const [here, setHere] = useState(false)
  // Stable functions: the tray reports again whenever it gets a new listener.
  const does = useMemo(() => {
    const sent = () => {
      shelf.remove(filesKey)
      setShown(false)
      setHere(false)
      setGiven(none)
      tell({ ready: [], state: 'done', sent })
    }
    const add = (files: Iterable<File>) => {
      const fresh = [...files]
      if (!fresh.length) return
      // Until the tray is loaded and reports more.
      tell({ ready: [], state: 'going', sent })
      setGiven((before) => [...before, ...fresh])
      setShown(true)
    }
    const heard = (told: Omit<Told, 'sent'>, left: (() => void) | null) => {
      setHere(true)
      tell({ ...told, sent: left ?? sent })
    }
    return { add, heard, sent }
  }, [shelf, tell])
  useEffect(() => {
    const whose = () => personOf(shelf.get(tokenKey) ?? '')
    let person = whose()
    // Another shopper is here now: they must not see or send these files.
    return chat.state.subscribe(() => {
      const now = whose()
      if (person && now !== person) does.sent()
      person = now
    })
  }, [shelf, chat, does])
  // A file that another tab uploaded goes with the text, which all tabs share.
  useEffect(
    () => hearOtherTabs(shell.site, (name, value) => name === filesKey && value !== null && setShown(true)),
    [shell],
  )
  return { ...does, given, shown, /** The tray is not loaded yet. */ awaited: shown && !here }
}
