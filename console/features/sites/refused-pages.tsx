import type { Site } from '../../../shared/site'
import { useDo } from '../../connection/use-ask'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Refused } from '../../ui/refused'
import { useToast } from '../../ui/toast'

/** The pages where the widget was refused, each with a button that allows it. */
export function RefusedPages({ site, mayAllow }: { site: Site; mayAllow: boolean }) {
  const { setUp: words } = useSentences()
  const times = useTimes()
  const now = useNow()
  const tell = useToast()
  const refused = useRefusalText()
  const allow = useDo('allow-origin', ['sites'])
  if (site.refused.length === 0) return null
  return (
    <div className="refused-pages" role="status">
      <ul>
        {site.refused.map(({ origin, at }) => (
          <li key={origin}>
            <span>{words.refused(origin, times.ago(Math.min(at, now), now))}</span>
            {mayAllow && (
              <Button
                size="small"
                aria-label={words.allowOf(origin)}
                busy={allow.isPending && allow.variables.origin === origin}
                onClick={() =>
                  allow.mutate({ site: site.id, origin }, { onSuccess: () => tell(words.allowed(origin)) })
                }
              >
                {words.allow}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayAllow && <p className="field__hint">{words.refusedHint}</p>}
      <Refused text={refused(allow.error)} />
    </div>
  )
}
