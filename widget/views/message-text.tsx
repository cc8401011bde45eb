/** @jsxImportSource preact */
import { findLinks } from '../links'

/** What somebody wrote: text nodes and safe links, never markup. */
export function MessageText({ text }: { text: string }) {
  return (
    <p class="text" dir="auto">
      {findLinks(text).map(({ text: part, href }, index) =>
        href === null ? (
          part
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ),
      )}
    </p>
  )
}
