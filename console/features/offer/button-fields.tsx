import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { AddressField } from './address-field'
import { type CardDraft, emptyButton } from './card-draft'

type Buttons = CardDraft['buttons']

/** The buttons of a card: an answer, or a link if an address is given. */
export function ButtonFields({
  buttons,
  faults,
  change,
}: {
  buttons: Buttons
  faults: Set<string>
  change: (buttons: Buttons) => void
}) {
  const { card: words } = useSentences().offer
  const write = (at: number, part: Partial<Buttons[number]>) =>
    change(buttons.map((button, index) => (index === at ? { ...button, ...part } : button)))
  return (
    <div className="card-buttons">
      {buttons.map(({ label, url }, index) => (
        <fieldset className="card-buttons__row" key={index}>
          <legend className="unseen">{words.button(index + 1)}</legend>
          <div className="card-buttons__fields">
            <Field
              label={words.button(index + 1)}
              value={label}
              onChange={(event) => write(index, { label: event.target.value })}
              maxLength={limits.label}
              error={faults.has(`buttons.${index}.label`) ? words.labelMissing : null}
              dir="auto"
              autoComplete="off"
              autoFocus={!label && !url}
            />
            <AddressField
              label={words.link}
              value={url}
              onChange={(event) => write(index, { url: event.target.value })}
              wrong={faults.has(`buttons.${index}.url`)}
            />
          </div>
          <IconButton
            icon="remove"
            label={words.removeButton(index + 1)}
            onClick={() => change(buttons.filter((_, each) => each !== index))}
          />
        </fieldset>
      ))}
      {buttons.length > 0 && <p className="field__hint">{words.linkHint}</p>}
      {buttons.length < limits.cardButtons && (
        <Button size="small" onClick={() => change([...buttons, emptyButton])}>
          <Icon name="plus" size={16} />
          {words.addButton}
        </Button>
      )}
    </div>
  )
}
