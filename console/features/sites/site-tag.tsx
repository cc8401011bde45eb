import type { Site } from '../../../shared/site'
import { useSentences, useTimes } from '../../locales/use-locale'
import { CopyButton } from '../../ui/copy-button'
import { Icon } from '../../ui/icon'
import { RefusedPages } from './refused-pages'
import { AddressForm } from './shop-form'
import { snippet } from './snippet'

/**
 * The tag to copy, whether a page has loaded it yet, and the pages where it was refused. Without an allowed address it
 * could not work, so it is not shown.
 */
export function SiteTag({ site, publicUrl, editable }: { site: Site; publicUrl: string; editable: boolean }) {
  const { sites: words } = useSentences()
  const tag = snippet(publicUrl, site)
  if (site.allowedOrigins.length === 0) {
    return (
      <>
        {editable && <AddressForm site={site} />}
        <RefusedPages site={site} mayAllow={editable} />
      </>
    )
  }
  return (
    <div className="site-tag">
      <RefusedPages site={site} mayAllow={editable} />
      <div className="site-tag__head">
        <Seen site={site} />
        <CopyButton text={tag} label={words.copyTag} />
      </div>
      <pre className="site-tag__code" tabIndex={0} role="region" aria-label={words.tagOf(site.name)} dir="ltr">
        <code>{tag}</code>
      </pre>
    </div>
  )
}

function Seen({ site }: { site: Site }) {
  const { sites: words } = useSentences()
  const times = useTimes()
  const { tagSeen } = site
  return (
    <p className="site-tag__seen" data-seen={tagSeen !== null}>
      <Icon name={tagSeen ? 'check' : 'clock'} size={16} />
      {tagSeen ? words.firstSeen(tagSeen.page, times.full(tagSeen.at)) : words.notSeen}
    </p>
  )
}
