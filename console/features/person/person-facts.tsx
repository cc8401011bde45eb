import type { ReactNode } from 'react'
import type { AgentRequests } from '../../../shared/agent-protocol'
import type { CallBack, Contact, Page } from '../../../shared/events'
import type { Output } from '../../../shared/request'
import { languageName } from '../../../shared/safe-intl'
import { useLocale } from '../../locales/use-locale'
import { useNow } from '../../locales/use-now'
import { SafeLink } from '../thread/said-text'
import { PhoneLink } from './phone-link'

type PersonFactsProps = {
  shopper: Output<AgentRequests, 'shopper'>
  contact: Contact
  page: Page | null
  callBack: CallBack | null
}

/** The known facts, each with its label. The page address comes from the shopper: only http and https become links. */
export function PersonFacts({ shopper, contact, page, callBack }: PersonFactsProps) {
  const { sentences, times, locale } = useLocale()
  const now = useNow()
  const { person } = sentences
  return (
    <dl className="facts">
      {callBack && (
        <Fact name={person.callBack}>
          <PhoneLink phone={callBack.phone} />{' '}
          <span className="facts__aside">{sentences.thread.line.callTimes[callBack.time]}</span>
        </Fact>
      )}
      {contact.email && <Fact name={person.email}>{contact.email}</Fact>}
      {shopper.externalId && <Fact name={person.externalId}>{shopper.externalId}</Fact>}
      {page && (
        <Fact name={person.page}>
          <PageLink {...page} />
        </Fact>
      )}
      <Fact name={person.language}>{languageName(shopper.language, locale)}</Fact>
      <Fact name={person.localTime}>
        <time>{times.clockIn(now, shopper.timeZone)}</time>{' '}
        <span className="facts__aside">{shopper.timeZone.replaceAll('_', ' ')}</span>
      </Fact>
      <Fact name={person.firstSeen}>{times.day(shopper.firstSeenAt)}</Fact>
    </dl>
  )
}

/** The title can be any text: the host beside it shows where the link leads. */
function PageLink({ url, title }: Page) {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return (
    <>
      <SafeLink url={url} text={title || url} /> {title && host && <span className="facts__aside">{host}</span>}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="facts__fact">
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
