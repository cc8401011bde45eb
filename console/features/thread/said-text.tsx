import { Fragment } from 'react'
import { findLinks } from '../../../shared/links'

/** Text as it was written, in its own direction. Web addresses become links that send no referrer. */
export function SaidText({ text }: { text: string }) {
  return (
    <p className="said" dir="auto" translate="yes">
      {findLinks(text).map(({ text: part, href, host }, place) =>
        href === null ? (
          <Fragment key={place}>{part}</Fragment>
        ) : (
          <SafeLink key={place} url={href} text={host ? `${part} (${host})` : part} />
        ),
      )}
    </p>
  )
}

/**
 * Only web, mail and telephone addresses become links: a `javascript:` address stays text (CVE-2018-9864 and similar).
 */
export function SafeLink({ url, text = url }: { url: string; text?: string }) {
  if (!isSafe(url)) return <>{text}</>
  return (
    <a href={url} target={/^http/i.test(url) ? '_blank' : undefined} rel="noopener noreferrer nofollow" title={url}>
      {text}
    </a>
  )
}

function isSafe(url: string): boolean {
  return URL.canParse(url) && /^(https?|mailto|tel):$/.test(new URL(url).protocol)
}
