import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { putPicture } from '../../connection/ask'
import { RefusalError } from '../../connection/refusal-error'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { meKey, useMe } from '../session/session'
import { smallSquare } from './small-square'

/** My picture, as shoppers see it. Saved as soon as it is chosen. */
export function PictureField() {
  const { me: words } = useSentences()
  const me = useMe()
  const queries = useQueryClient()
  const refusalText = useRefusalText()
  const input = useRef<HTMLInputElement>(null)
  const change = useMutation({
    mutationFn: async (file: File) => putPicture(await smallSquare(file)),
    onSuccess: async (answer) => {
      queries.setQueryData(meKey, answer)
      await queries.invalidateQueries({ queryKey: ['team'] })
    },
  })
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) change.mutate(file)
  }
  return (
    <div className="picture">
      <Avatar name={me.name} picture={me.picture} size={96} />
      <div className="picture__side">
        <input
          ref={input}
          className="unseen"
          type="file"
          accept="image/*"
          aria-label={words.choosePicture}
          tabIndex={-1}
          onChange={chosen}
        />
        <Button busy={change.isPending} onClick={() => input.current?.click()}>
          {words.choosePicture}
        </Button>
        <p className="field__hint">{words.pictureHint}</p>
        {change.error && (
          <p className="field__error" role="alert">
            {change.error instanceof RefusalError ? refusalText(change.error) : words.pictureRefused}
          </p>
        )}
      </div>
    </div>
  )
}
