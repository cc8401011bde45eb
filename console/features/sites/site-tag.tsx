import type { Site } from '../../../shared/site'
import { useSentences } from '../../locales/use-locale'
import { CopyButton } from '../../ui/copy-button'
import { snippet } from './snippet'

/** The line to paste, ready to copy. */
export function SiteTag({ site, publicUrl }: { site: Site; publicUrl: string }) {
  const { sites: words } = useSentences()
  const tag = snippet(publicUrl, site)
  return (
    <div className="site-tag">
      <div className="site-tag__head">
        <p className="site-tag__hint">{words.tagHint}</p>
        <CopyButton text={tag} label={words.copyTag} />
      </div>
      <pre className="site-tag__code" tabIndex={0} role="region" aria-label={words.tagOf(site.name)} dir="ltr">
        <code>{tag}</code>
      </pre>
    </div>
  )
}
