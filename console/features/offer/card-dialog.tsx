import { type FormEvent, useEffect, useState } from 'react'
import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field, TextAreaField } from '../../ui/field'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { AddressField } from './address-field'
import { ButtonFields } from './button-fields'
import { type CardDraft, faultsOf, isWhole } from './card-draft'
import { CardPreview } from './card-preview'

type CardDialogProps = { card: CardDraft; told: boolean; write: (card: CardDraft) => void; onClose: () => void }

/**
 * The form of one card, beside its preview. Errors are shown when the agent saves it, or at once when `told` is set.
 */
export function CardDialog({ card, told, write, onClose }: CardDialogProps) {
  const { card: words } = useSentences().offer
  const [tell, setTell] = useState({ on: told })
  const form = useFaultFocus(tell)
  const faults = tell.on ? faultsOf(card) : new Set<string>()
  useEffect(() => {
    if (!told) form.current?.querySelector('input')?.focus()
  }, [told, form])
  const change = (part: Partial<CardDraft>) => write({ ...card, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole(card)) onClose()
    else setTell({ on: true })
  }
  return (
    <Dialog title={words.name} onClose={onClose} size="wide">
      <form className="card-form" ref={form} onSubmit={submit} noValidate>
        <div className="form">
          <Field
            label={words.title}
            value={card.title}
            onChange={(event) => change({ title: event.target.value })}
            maxLength={limits.title}
            dir="auto"
            autoComplete="off"
            error={faults.has('title') ? words.titleMissing : null}
          />
          <TextAreaField
            label={words.text}
            value={card.text}
            onChange={(event) => change({ text: event.target.value })}
            maxLength={limits.cardText}
            rows={2}
            dir="auto"
          />
          <AddressField
            label={words.picture}
            value={card.image}
            onChange={(event) => change({ image: event.target.value })}
            hint={words.pictureHint}
            wrong={faults.has('image')}
          />
          <ButtonFields buttons={card.buttons} faults={faults} change={(buttons) => change({ buttons })} />
        </div>
        <CardPreview card={card} />
        <div className="form__actions">
          <Button look="primary" type="submit">
            {words.done}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
