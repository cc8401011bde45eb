import { useState } from 'react'
import { useSentences } from '../locales/use-locale'
import { Button } from './button'
import { Icon } from './icon'

/** Puts the text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { common } = useSentences()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <Button size="small" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} size={16} />
      <span role="status">{copied ? common.copied : (label ?? common.copy)}</span>
    </Button>
  )
}
