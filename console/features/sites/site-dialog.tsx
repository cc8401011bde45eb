import { type FormEvent, useState } from 'react'
import type { Department } from '../../../shared/events'
import type { Site, SiteSettings } from '../../../shared/site'
import { useDo } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Refused } from '../../ui/refused'
import { useToast } from '../../ui/toast'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { AnsweringFields } from './answering-fields'
import { BasicFields } from './basic-fields'
import { LookFields } from './look-fields'
import { ShopForm } from './shop-form'
import { draftOf, readDraft, type SiteField } from './site-form'

const noFaults = new Set<SiteField>()

/** Adds a site. The address comes first; the rest can be changed later. */
export function AddSite({ onClose }: { onClose: () => void }) {
  const { sites: words } = useSentences()
  const tell = useToast()
  const added = ({ name }: Site) => {
    tell(words.added(name))
    onClose()
  }
  return (
    <Dialog title={words.add} onClose={onClose}>
      <ShopForm onAdded={added} onCancel={onClose} />
    </Dialog>
  )
}

/** Changes a site: basics, look and answering. */
export function SiteDialog({
  site,
  departments,
  onClose,
}: {
  site: Site
  departments: Department[]
  onClose: () => void
}) {
  const { sites: words, common } = useSentences()
  const refused = useRefusalText()
  const [draft, setDraft] = useState(() => draftOf(site))
  const [faults, setFaults] = useState(noFaults)
  const form = useFaultFocus(faults)
  const save = useSave(site, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft)
    setFaults(read.faults ?? noFaults)
    if (read.settings && !save.busy) save.go(read.settings)
  }
  const fields = {
    draft,
    faults,
    change: (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part })),
  }
  return (
    <Dialog title={words.editOf(site.name)} onClose={onClose} size="wide">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <BasicFields {...fields} isDemo={site.demo} />
        <LookFields {...fields} />
        <AnsweringFields {...fields} departments={departments} />
        <Refused text={refused(save.error)} />
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" busy={save.busy}>
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useSave(site: Site, onClose: () => void) {
  const { sites: words } = useSentences()
  const tell = useToast()
  const edit = useDo('edit-site', ['sites'])
  const done = (name: string) => () => {
    tell(words.saved(name))
    onClose()
  }
  const go = (settings: SiteSettings) => edit.mutate({ site: site.id, ...settings }, { onSuccess: done(settings.name) })
  return { go, busy: edit.isPending, error: edit.error }
}
