import { useState } from 'react'
import type { Site } from '../../../shared/site'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Bell } from './bell'
import { SiteKeys } from './site-keys'
import { SiteTag } from './site-tag'

/** One site: its bell, its rules in short, its tag, and whether a page has loaded it yet. */
export function SiteCard({
  site,
  publicUrl,
  demoUrl,
  onEdit,
}: {
  site: Site
  publicUrl: string
  demoUrl: string | null
  onEdit: (() => void) | null
}) {
  const { sites: words } = useSentences()
  const [keys, setKeys] = useState(false)
  return (
    <section className="card site-card" aria-label={site.name}>
      <header className="site-card__head">
        <Bell colour={site.colour} size="small" />
        <div>
          <h2 className="card__title">{site.name}</h2>
          <p className="site-card__facts">
            {!site.demo && (
              <>
                {site.allowedOrigins.length > 0 ? (
                  <span>{words.origins(site.allowedOrigins.length)}</span>
                ) : (
                  <span className="site-card__lacking">{words.noOrigins}</span>
                )}{' '}
                ·{' '}
              </>
            )}
            <span>{site.usesRoster ? words.rosterOn : words.rosterOff}</span>
          </p>
        </div>
        {onEdit && (
          <div className="site-card__acts">
            <Button size="small" aria-label={words.keys.titleOf(site.name)} onClick={() => setKeys(true)}>
              {words.keys.title}
            </Button>
            <Button size="small" aria-label={words.editOf(site.name)} onClick={onEdit}>
              {words.edit}
            </Button>
          </div>
        )}
      </header>
      {site.demo ? (
        demoUrl && <DemoLink url={demoUrl} />
      ) : (
        <SiteTag site={site} publicUrl={publicUrl} editable={onEdit !== null} />
      )}
      {keys && <SiteKeys site={site} onClose={() => setKeys(false)} />}
    </section>
  )
}

/** The demo has no code to paste: it runs only on our own pages. */
function DemoLink({ url }: { url: string }) {
  const { demo: words } = useSentences().setUp
  return (
    <div className="site-tag__head">
      <p className="field__hint">{words.text}</p>
      <a className="button" data-size="small" href={url} target="_blank" rel="noopener">
        {words.action}
      </a>
    </div>
  )
}
