import type { Site } from '../../../shared/site'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Bell } from './bell'
import { SiteTag } from './site-tag'

/** One site: its bell, its rules in a few words, its tag, and whether a page has asked for it yet. */
export function SiteCard({ site, publicUrl, onEdit }: { site: Site; publicUrl: string; onEdit: (() => void) | null }) {
  const { sites: words } = useSentences()
  return (
    <section className="card site-card" aria-label={site.name}>
      <header className="site-card__head">
        <Bell colour={site.colour} size="small" />
        <div>
          <h2 className="card__title">{site.name}</h2>
          <p className="site-card__facts">
            {site.allowedOrigins.length > 0 ? words.origins(site.allowedOrigins.length) : <Badge tone="waiting">{words.noOrigins}</Badge>}
            <span> · {site.usesRoster ? words.rosterOn : words.rosterOff}</span>
          </p>
        </div>
        {onEdit && (
          <Button size="small" aria-label={words.editOf(site.name)} onClick={onEdit}>
            {words.edit}
          </Button>
        )}
      </header>
      <SiteTag site={site} publicUrl={publicUrl} />
      <Seen site={site} />
    </section>
  )
}

function Seen({ site }: { site: Site }) {
  const { sites: words } = useSentences()
  const times = useTimes()
  const { tagSeen } = site
  return (
    <p className="site-card__seen" data-seen={tagSeen !== null}>
      <Icon name={tagSeen ? 'check' : 'clock'} size={16} />
      {tagSeen ? words.firstSeen(tagSeen.page, times.full(tagSeen.at)) : words.notSeen}
    </p>
  )
}
