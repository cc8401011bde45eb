import { useState } from 'react'
import { mostSiteKeys, type Site, type SiteKey } from '../../../shared/site'
import { useAsk, useDo } from '../../connection/use-ask'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { Dialog } from '../../ui/dialog'
import { Refused } from '../../ui/refused'
import { Skeleton } from '../../ui/skeleton'

/**
 * The keys with which the shop signs its shoppers' identities: created, shown once, and removed when the next one is in
 * use.
 */
export function SiteKeys({ site, onClose }: { site: Site; onClose: () => void }) {
  const { sites } = useSentences()
  const { keys: words } = sites
  const refused = useRefusalText()
  const { data } = useAsk('site-keys', { site: site.id })
  const add = useDo('add-site-key', ['site-keys'])
  const remove = useDo('remove-site-key', ['site-keys'])
  const made = add.data
  return (
    <Dialog title={words.titleOf(site.name)} onClose={onClose}>
      <div className="form">
        <p>{words.intro}</p>
        {!data && <Skeleton shape="line" rows={2} />}
        {data?.keys.length === 0 && <p className="field__hint">{words.none}</p>}
        <ul className="site-keys">
          {data?.keys.map((key) => (
            <OneKey
              key={key.kid}
              site={site}
              of={key}
              secret={made?.key.kid === key.kid ? made.secret : null}
              remove={() => remove.mutate({ site: site.id, kid: key.kid })}
            />
          ))}
        </ul>
        <Refused text={refused(add.error ?? remove.error)} />
        <div className="form__actions">
          {data && data.keys.length >= mostSiteKeys && <p className="field__hint">{words.two}</p>}
          <Button
            look="primary"
            busy={add.isPending}
            disabled={!data || data.keys.length >= mostSiteKeys}
            onClick={() => add.mutate({ site: site.id })}
          >
            {words.add}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function OneKey({
  site,
  of: { kid, createdAt },
  secret,
  remove,
}: {
  site: Site
  of: SiteKey
  secret: string | null
  remove: () => void
}) {
  const { keys: words } = useSentences().sites
  const times = useTimes()
  const [sure, setSure] = useState(false)
  return (
    <li className="site-keys__key">
      <div className="site-keys__head">
        <span>
          <code dir="ltr">{kid}</code> <span className="field__hint">{words.madeAt(times.date(createdAt))}</span>
        </span>
        <Button
          size="small"
          look={sure ? 'danger' : undefined}
          aria-label={sure ? undefined : words.removeOf(kid)}
          onClick={() => (sure ? remove() : setSure(true))}
        >
          {sure ? words.removeNow : words.remove}
        </Button>
      </div>
      {sure && (
        <p className="field__hint" role="status">
          {words.removeText}
        </p>
      )}
      {secret && (
        <div className="site-keys__secret" role="status">
          <p>{words.once}</p>
          <pre className="site-tag__code" dir="ltr" tabIndex={0} role="region" aria-label={words.secret}>
            <code>{`aud=${site.key}\nkid=${kid}\nsecret=${secret}`}</code>
          </pre>
          <CopyButton text={secret} label={words.copySecret} />
        </div>
      )}
    </li>
  )
}
