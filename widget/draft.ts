import { draftKey } from './keys'
import type { Shelf } from './shelf'
import { createStore, type Store } from './store'

/** What is being written: one for all tabs of the shop. `hear` takes what another tab has kept or removed under a name. */
export function createDraft(shelf: Shelf): { draft: Store<string>; hear: (name: string) => void } {
  const kept = () => shelf.get(draftKey) ?? ''
  const draft = createStore(kept())
  let hearing = false
  draft.subscribe(() => {
    // Written back, it would undo what the other tab has written meanwhile.
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
