import { type ChangeEvent, useRef } from 'react'
import { useSentences } from '../../locales/use-locale'
import { IconButton } from '../../ui/icon-button'

/** Opens the device's file picker. */
export function AttachButton({ add }: { add: (files: Iterable<File>) => void }) {
  const { files: words } = useSentences()
  const input = useRef<HTMLInputElement>(null)
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.target.files ?? [])
    event.target.value = ''
  }
  return (
    <>
      <input ref={input} className="unseen" type="file" multiple aria-hidden="true" tabIndex={-1} onChange={chosen} />
      <IconButton icon="clip" label={words.attach} onClick={() => input.current?.click()} />
    </>
  )
}
