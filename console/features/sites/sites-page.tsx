import { useState } from 'react'
import type { SiteId } from '../../../shared/ids'
import { useAsk } from '../../connection/use-ask'
import { useLocale } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { NotYet } from '../../ui/not-yet'
import { Page } from '../../ui/page'
import { useMe } from '../session/session'
import { SetUpFaults } from '../set-up/set-up-faults'
import { SiteCard } from './site-card'
import { AddSite, SiteDialog } from './site-dialog'

/** All sites: the tag of each, whether a page has loaded it, and its settings. */
export function SitesPage() {
  const { locale, sentences } = useLocale()
  const words = sentences.sites
  const admin = useMe().role !== 'agent'
  const sites = useAsk('sites', {})
  const team = useAsk('team', {})
  const [editing, setEditing] = useState<SiteId | 'new' | null>(null)
  if (!sites.data || !team.data) return <Page title={words.title} children={<NotYet of={[sites, team]} rows={3} />} />
  // Without a demo shop there is nothing to open.
  const { demoUrl } = sites.data
  const all = sites.data.sites
    .filter(({ demo }) => !demo || demoUrl)
    .toSorted((a, b) => Number(a.demo) - Number(b.demo) || a.name.localeCompare(b.name, locale))
  const chosen = all.find(({ id }) => id === editing)
  const add = (
    <Button look="primary" onClick={() => setEditing('new')}>
      <Icon name="plus" size={16} />
      {words.add}
    </Button>
  )
  return (
    <Page
      title={words.title}
      intro={admin ? words.intro : words.introReadOnly}
      action={admin && all.some(({ demo }) => !demo) && add}
    >
      <SetUpFaults />
      {all.every(({ demo }) => demo) && (
        <EmptyState icon="sites" title={words.emptyTitle} text={words.emptyText} action={admin && add} />
      )}
      {all.map((site) => (
        <SiteCard
          key={site.id}
          site={site}
          publicUrl={sites.data.publicUrl}
          demoUrl={demoUrl}
          onEdit={admin ? () => setEditing(site.id) : null}
        />
      ))}
      {chosen && <SiteDialog site={chosen} departments={team.data.departments} onClose={() => setEditing(null)} />}
      {editing === 'new' && <AddSite onClose={() => setEditing(null)} />}
    </Page>
  )
}
