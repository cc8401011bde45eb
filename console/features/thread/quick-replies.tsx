import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'

type QuickRepliesProps = { choices: string[]; change: (choices: string[]) => void }

/** Answers that the shopper can give with a tap: one more line is open until there are enough. */
export function QuickReplies({ choices, change }: QuickRepliesProps) {
  const { thread } = useSentences()
  const lines = choices.length < limits.choices ? [...choices, ''] : choices
  const write = (index: number, text: string) => change(lines.map((line, each) => (each === index ? text : line)).filter((line, each) => line !== '' || each < lines.length - 1))
  return (
    <fieldset className="quick">
      <legend>{thread.quick.hint}</legend>
      {lines.map((line, index) => (
        <input
          key={index}
          className="quick__line"
          dir="auto"
          value={line}
          maxLength={limits.label}
          placeholder={thread.quick.placeholder}
          aria-label={thread.quick.line(index + 1)}
          onChange={(event) => write(index, event.target.value)}
        />
      ))}
    </fieldset>
  )
}

/** What is sent of them: each once, without the empty ones. */
export const choicesToSend = (choices: string[]): string[] => [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))]
