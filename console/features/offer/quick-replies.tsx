import type { KeyboardEvent } from 'react'
import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { IconButton } from '../../ui/icon-button'
import type { OfferDraft } from './offer-draft'

type QuickRepliesProps = {
  choices: string[]
  change: (part: Pick<OfferDraft, 'choices'>) => void
  onRemoved: () => void
}

/** Answers that the shopper can give with a tap. One empty line stays open until the maximum. */
export function QuickReplies({ choices, change, onRemoved }: QuickRepliesProps) {
  const { quick: words } = useSentences().offer
  const lines = choices.length < limits.choices ? [...choices, ''] : choices
  const write = (index: number, text: string) =>
    change({
      choices: lines
        .map((line, each) => (each === index ? text : line))
        .filter((line, each) => line !== '' || each < lines.length - 1),
    })
  const stepBack = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.currentTarget.blur()
  }
  const remove = () => {
    change({ choices: null })
    onRemoved()
  }
  return (
    <fieldset className="quick">
      <legend>{words.hint}</legend>
      {lines.map((line, index) => (
        <input
          key={index}
          className="quick__line"
          dir="auto"
          value={line}
          maxLength={limits.label}
          placeholder={words.placeholder}
          aria-label={words.line(index + 1)}
          autoFocus={choices.length === 0}
          onChange={(event) => write(index, event.target.value)}
          onKeyDown={stepBack}
        />
      ))}
      <IconButton icon="close" className="quick__close" label={words.remove} onClick={remove} />
    </fieldset>
  )
}
