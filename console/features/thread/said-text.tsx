import { Fragment } from 'react'

const address = /(https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]])/g

/** Words as they were written, in their own direction; web addresses become links that tell the other page nothing. */
export function SaidText({ text }: { text: string }) {
  const parts = text.split(address)
  return (
    <p className="said" dir="auto">
      {parts.map((part, place) => (place % 2 === 1 ? <SafeLink key={place} url={part} /> : <Fragment key={place}>{part}</Fragment>))}
    </p>
  )
}

/** Only http and https become links: a `javascript:` address stays text (CVE-2018-9864 and its like). */
export function SafeLink({ url, text = url }: { url: string; text?: string }) {
  if (!isWebAddress(url)) return <>{text}</>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
      {text}
    </a>
  )
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
