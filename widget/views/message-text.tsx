/** @jsxImportSource preact */
import { findLinks } from '../../shared/links'

/** A message: text nodes and safe links, never markup. */
export function MessageText({ text }: { text: string }) {
  return (
    <p class="text" dir="auto" translate>
      {findLinks(text).map(({ text: part, href, host }, index) =>
        href === null ? (
          part
        ) : (
          <a
            key={index}
            href={href}
            target={/^http/i.test(href) ? '_blank' : undefined}
            rel="noopener noreferrer nofollow"
          >
            {part}
            {host && ` (${host})`}
          </a>
        ),
      )}
    </p>
  )
}
