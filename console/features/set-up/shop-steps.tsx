import type { Site } from '../../../shared/site'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { navigate } from '../../router/history'
import { conversationPath } from '../../router/route'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { useAccept } from '../presence/use-accept'
import { RefusedPages } from '../sites/refused-pages'
import { AddressForm, ShopForm } from '../sites/shop-form'
import { snippet } from '../sites/snippet'
import { SetUpFaults } from './set-up-faults'
import type { ShopProgress } from './shop-progress'
import { Step, Waiting } from './step'

const order = ['shop', 'tag', 'ring', 'answer'] as const
type Props = { progress: ShopProgress; publicUrl: string }

/** From nothing to an answer that arrives in the shop: one step at a time, live. */
export function ShopSteps({ progress, publicUrl }: Props) {
  const { setUp: words } = useSentences()
  const now = order.indexOf(progress.step === 'sent' ? 'answer' : (progress.step as (typeof order)[number]))
  const state = (step: (typeof order)[number]) =>
    order.indexOf(step) < now ? 'done' : order.indexOf(step) === now ? 'now' : 'later'
  const { site } = progress
  return (
    <section className="steps" aria-label={words.title}>
      <h2>{words.title}</h2>
      <SetUpFaults />
      <ol>
        <Step
          title={words.shop.title}
          text={state('shop') === 'done' ? site?.allowedOrigins.join(', ') : words.shop.text}
          state={state('shop')}
        >
          {state('shop') === 'now' && (site ? <AddressForm site={site} /> : <ShopForm />)}
        </Step>
        <Step
          title={words.tag.title}
          text={site?.tagSeen ? words.tag.seen(site.tagSeen.page) : words.tag.text}
          state={state('tag')}
        >
          {state('tag') === 'now' && site && <Paste site={site} publicUrl={publicUrl} />}
        </Step>
        <Step
          title={words.ring.title}
          text={state('ring') === 'now' ? words.ring.text : undefined}
          state={state('ring')}
        >
          {state('ring') === 'now' && site && <Ring site={site} />}
        </Step>
        <Step
          title={words.answer.title}
          text={progress.step === 'sent' ? words.answer.sent : words.answer.text}
          state={state('answer')}
        >
          {progress.step === 'answer' && (
            <Button look="primary" onClick={() => navigate(conversationPath(progress.row.id), { list: 'mine' })}>
              {words.answer.action}
            </Button>
          )}
          {progress.step === 'sent' && <OpenShop site={progress.site} />}
        </Step>
      </ol>
    </section>
  )
}

function Paste({ site, publicUrl }: { site: Site; publicUrl: string }) {
  const { setUp: words, sites } = useSentences()
  const tag = snippet(publicUrl, site)
  return (
    <>
      <pre className="site-tag__code" tabIndex={0} role="region" aria-label={sites.tagOf(site.name)} dir="ltr">
        <code>{tag}</code>
      </pre>
      <div className="step__acts">
        <CopyButton text={tag} label={sites.copyTag} />
        <OpenShop site={site} />
      </div>
      <Waiting text={words.tag.waiting} />
      <RefusedPages site={site} mayAllow />
    </>
  )
}

/** Only agents who accept are rung (R8). */
function Ring({ site }: { site: Site }) {
  const { setUp: words } = useSentences()
  const accepting = useCell(useLive().presence.cell).accepting
  const { accept } = useAccept()
  if (!accepting) {
    return (
      <>
        <p className="step__text">{words.ring.acceptFirst}</p>
        <Button look="primary" onClick={() => accept(true)}>
          {words.ring.accept}
        </Button>
      </>
    )
  }
  return (
    <>
      <div className="step__acts">
        <OpenShop site={site} />
      </div>
      <Waiting text={words.ring.waiting} />
      <RefusedPages site={site} mayAllow />
    </>
  )
}

/** The page where the widget was seen, else the site's address. */
function OpenShop({ site }: { site: Site }) {
  const { setUp: words } = useSentences()
  return (
    <a
      className="button"
      data-size="small"
      href={site.tagSeen?.page ?? site.allowedOrigins[0]}
      target="_blank"
      rel="noopener"
    >
      {words.tag.openShop}
    </a>
  )
}
