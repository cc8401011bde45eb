import { useEffect, useState } from 'preact/hooks'
import type { Store } from '../store'

/** Renders again whenever the store changes. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get())
  useEffect(() => {
    const update = () => setValue(store.get())
    update()
    return store.subscribe(update)
  }, [store])
  return value
}
