/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { patience } from '../patience'
import { useSurroundings, type Surroundings } from './surroundings'

/** A file with a view, and the view's style sheet if it has one. */
export type Chunk<Props> = { View: ComponentType<Props>; css?: string }

/**
 * A view in its own file, which is fetched when the view is first drawn. Until then `Meanwhile` is shown, or nothing.
 * `const Rating = later(() => fetchFile<typeof import('../features/rating/rating')>('rating'))`, where `rating.tsx`
 * exports `View`, and perhaps `css`.
 */
export function later<Props extends object>(fetchChunk: () => Promise<Chunk<Props>>, Meanwhile?: ComponentType<Props>) {
  let chunk: Chunk<Props> | null = null
  function Later(props: Props) {
    const { adopt, speakMore, tongue, chat, acting } = useSurroundings()
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (chunk && tongue.later) return
      let timer: ReturnType<typeof setTimeout> | undefined
      const again = () => setTries(tries + 1)
      const tell = (outdated: boolean) => {
        const ui = acting.ui.get()
        if (Boolean(ui.outdated) !== outdated) acting.ui.set({ ...ui, outdated })
      }
      Promise.all([fetchChunk(), speakMore()])
        .then(([fetched]) => {
          chunk = fetched
          tell(false)
          again()
        })
        .catch(() => {
          // The second try failed while the server is reachable: it no longer has this file.
          tell(tries > 0 && chat.state.get().link.kind === 'live')
          timer = setTimeout(again, patience)
        })
      return () => clearTimeout(timer)
    }, [tries, speakMore, tongue.later, chat, acting])
    if (!chunk || !tongue.later) return Meanwhile ? <Meanwhile {...props} /> : null
    if (chunk.css) adopt(chunk.css)
    return <chunk.View {...props} />
  }
  /** Fetches the view before it is drawn. If that fails, it is fetched again when it is drawn. */
  const ahead = ({ speakMore }: Pick<Surroundings, 'speakMore'>) =>
    void Promise.all([fetchChunk(), speakMore()]).catch(() => {})
  return Object.assign(Later, { ahead })
}
