import { useEffect, useState } from 'react'

/** Milliseconds in which screen readers do not announce older messages: there may be hundreds. */
const settles = 1_000

/** True for a moment after older pages have loaded: `first` is less than before. */
export function useArriving(first: number): boolean {
  const [known, setKnown] = useState(first)
  useEffect(() => {
    if (known === first) return
    const settled = setTimeout(() => setKnown(first), settles)
    return () => clearTimeout(settled)
  }, [known, first])
  return first < known
}
