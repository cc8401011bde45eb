import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon'
import { useSentences } from '../../locales/use-locale'

/** A page with one card, for everything before the sign-in. */
export function Gate({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const { common } = useSentences()
  return (
    <main className="gate">
      <div className="gate__card">
        <p className="gate__brand">
          <Icon name="bell" size={24} />
          {common.name}
        </p>
        <h1 className="gate__title">{title}</h1>
        {text && <p className="gate__text">{text}</p>}
        {children}
      </div>
    </main>
  )
}
