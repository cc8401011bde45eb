import { draftKey } from './keys'
import type { Shelf } from './shelf'
import { createStore, type Store } from './store'

/**
 * The text that is being written, shared by all tabs of the shop. `hear` applies a change of this name by another tab.
 */
export function createDraft(shelf: Shelf): { draft: Store<string>; hear: (name: string) => void } {
  const kept = () => shelf.get(draftKey) ?? ''
  const draft = createStore(kept())
  let hearing = false
  draft.subscribe(() => {
    // Writing it back would overwrite what the other tab has written since.
    if (hearing) return
    if (draft.get()) shelf.set(draftKey, draft.get())
    else shelf.remove(draftKey)
  })
  return {
    draft,
    hear(name) {
      if (name !== draftKey) return
      hearing = true
      draft.set(kept())
      hearing = false
    },
  }
}
