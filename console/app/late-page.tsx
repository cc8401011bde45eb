import { type ComponentType, useEffect, useState } from 'react'
import { retried } from '../../shared/retried'
import { Skeleton } from '../ui/skeleton'
import { NotLoaded } from './not-loaded'

/**
 * A page in a file of its own, fetched when it is first opened. A file that does not come is said in the page's place,
 * with a way on; the rest of the console stays as it is. `latePage((_) => import('./team').then(({ Team }) => Team))`.
 */
export function latePage(load: (again: string) => Promise<ComponentType>) {
  const fetchPage = retried(load)
  let Page: ComponentType | null = null
  return function LatePage() {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(Page ? 'here' : 'coming')
    useEffect(() => {
      if (state !== 'coming') return
      let left = false
      fetchPage().then(
        (page) => {
          Page = page
          if (!left) setState('here')
        },
        () => !left && setState('failed'),
      )
      return () => void (left = true)
    }, [state])
    if (Page && state === 'here') return <Page />
    return state === 'failed' ? <NotLoaded again={() => setState('coming')} /> : <Skeleton />
  }
}
