import { useEffect, useState } from 'react'

/** Milliseconds for which screen readers are spared hundreds of older messages one by one. */
const settles = 1_000

/** For a moment after older pages have come: `first` is less than it was. */
export function useArriving(first: number): boolean {
  const [known, setKnown] = useState(first)
  useEffect(() => {
    if (known === first) return
    const settled = setTimeout(() => setKnown(first), settles)
    return () => clearTimeout(settled)
  }, [known, first])
  return first < known
}
