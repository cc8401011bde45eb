import type { ReactNode } from 'react'

/** A page other than a conversation: its title, one sentence on its purpose, at most one action, and the content. */
export function Page({
  title,
  intro,
  action,
  children,
}: {
  title: string
  intro?: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    // Focusable, so that a page without any control can be scrolled by keyboard.
    <main className="page" tabIndex={0}>
      <div className="page__sheet">
        <header className="page__head">
          <div>
            <h1 className="page__title">{title}</h1>
            {intro && <p className="page__intro">{intro}</p>}
          </div>
          {action}
        </header>
        {children}
      </div>
    </main>
  )
}

/** A group of settings or facts on a page. */
export function Card({ title, text, children }: { title?: string; text?: string; children: ReactNode }) {
  return (
    <section className="card">
      {title && <h2 className="card__title">{title}</h2>}
      {text && <p className="card__text">{text}</p>}
      {children}
    </section>
  )
}
