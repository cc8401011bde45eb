/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Glyph } from './glyph'
import type { Words } from './words/en'

type Props = { title: string; words: Words; back: () => void; foot?: ComponentChildren; children: ComponentChildren }

/** A page over the whole panel. What is below cannot be reached meanwhile. */
export function Page({ title, words, back, foot, children }: Props) {
  const page = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
    const around = page.current?.parentElement
    const others = [...(around?.parentElement?.children ?? [])].filter((each): each is HTMLElement => each !== around)
    for (const other of others) other.inert = true
    return () => others.forEach((other) => (other.inert = false))
  }, [])
  return (
    <section class="page" ref={page} aria-label={title}>
      <div class="page-head">
        <button type="button" class="plain" aria-label={words.back} title={words.back} onClick={back}>
          <Glyph of="back" />
        </button>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
      </div>
      <div class="page-body">{children}</div>
      {foot && <div class="page-foot">{foot}</div>}
    </section>
  )
}
