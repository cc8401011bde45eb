import { useState } from 'react'
import { useSentences } from '../locales/use-locale'
import { Button } from './button'
import { copyText } from './copy-text'
import { Icon } from './icon'

/** Copies the text and says so. The status stands beside the button: inside, it would replace the button's name. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { common } = useSentences()
  const [copied, setCopied] = useState(false)
  const copy = async (button: HTMLElement) => {
    setCopied(await copyText(text, button))
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <>
      <Button size="small" onClick={(event) => void copy(event.currentTarget)}>
        <Icon name={copied ? 'check' : 'copy'} size={16} />
        {copied ? common.copied : (label ?? common.copy)}
      </Button>
      <span className="unseen" role="status">
        {copied ? common.copied : ''}
      </span>
    </>
  )
}
