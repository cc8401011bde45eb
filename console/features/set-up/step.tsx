import type { ReactNode } from 'react'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'

type Props = { title: string; text?: string; state: 'done' | 'now' | 'later'; action?: ReactNode; children?: ReactNode }

/** One step: done, current with all that it needs, or still to come. */
export function Step({ title, text, state, action, children }: Props) {
  const { setUp: words } = useSentences()
  return (
    <li className="step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="step__mark">{state === 'done' && <Icon name="check" size={16} />}</span>
      <div className="step__body">
        <h3>
          {title}
          {state === 'done' && <span className="unseen">: {words.done}</span>}
        </h3>
        {text && state !== 'later' && <p className="step__text">{text}</p>}
        {state !== 'later' && children}
      </div>
      {state === 'now' && action}
    </li>
  )
}

/** Something that must happen elsewhere. A screen reader announces the change. */
export function Waiting({ text }: { text: string }) {
  return (
    <p className="step__waiting" role="status">
      <span className="step__pulse" aria-hidden="true" />
      {text}
    </p>
  )
}
