import { useEffect, useMemo, useState } from 'preact/hooks'
import { useSurroundings } from '../../core'
import { personOf, tokenKey } from '../../identity'
import { filesKey } from '../../keys'
import { hearOtherTabs } from '../../shelf'
import type { Told } from '../../upload-state'

const none: File[] = []

/** What was picked, pasted or dropped. The tray takes it on from there; what becomes of it is told on. */
export function useFiles(tell: (told: Told) => void) {
  const { shelf, chat, shell } = useSurroundings().acting
  const [given, setGiven] = useState(none)
  const [shown, setShown] = useState(() => shelf.get(filesKey) !== null)
  const [here, setHere] = useState(false)
  // The same for as long as the panel is: the tray tells again whenever it is given another ear.
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
      // Until the tray is here and tells more.
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
    // Somebody else is at the page now: what was uploaded is not theirs to see or to send.
    return chat.state.subscribe(() => {
      const now = whose()
      if (person && now !== person) does.sent()
      person = now
    })
  }, [shelf, chat, does])
  // Uploaded in another tab, it goes with the words that stand here too.
  useEffect(
    () => hearOtherTabs(shell.site, (name, value) => name === filesKey && value !== null && setShown(true)),
    [shell],
  )
  return { ...does, given, shown, /** The tray has not come yet. */ awaited: shown && !here }
}
