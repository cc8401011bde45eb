import { type ComponentType, useEffect, useState } from 'react'
import { Skeleton } from '../ui/skeleton'
import { NotLoaded } from './not-loaded'

/**
 * A page in its own file, fetched when it is first opened: `latePage(() => fetchFile<typeof
 * import('./team')>('team').then(({ Team }) => Team))`.
 */
export const latePage = (fetchPage: () => Promise<ComponentType>) => late(fetchPage, true)

/** A part of a page in its own file. */
export const latePart = <Props extends object>(fetchPart: () => Promise<ComponentType<Props>>) => late(fetchPart, false)

/** A failed download shows a message in this place, with a way to continue. The rest of the console stays as it is. */
function late<Props extends object>(fetchPage: () => Promise<ComponentType<Props>>, whole: boolean) {
  let Page: ComponentType<Props> | null = null
  return function LatePage(props: Props) {
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
    if (Page && state === 'here') return <Page {...props} />
    if (state === 'failed') return <NotLoaded whole={whole} again={() => setState('coming')} />
    return whole ? <Skeleton /> : null
  }
}
