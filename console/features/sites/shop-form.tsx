import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/limits'
import { SiteSettings, type Site } from '../../../shared/site'
import { useDo } from '../../connection/use-ask'
import { useLocale } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Refused } from '../../ui/refused'
import { useFaultFocus } from '../../ui/use-fault-focus'
import { hoursFaults } from './hours'
import { hoursOf, usualDraft } from './hours-draft'
import { HoursField } from './hours-field'
import { readShopAddress, type ShopAddress } from './shop-address'

/** The minimum for a new shop: name, address and opening hours. The code comes afterwards, so that it works at once. */
export function ShopForm({ onAdded, onCancel }: { onAdded?: (site: Site) => void; onCancel?: () => void }) {
  const { sentences } = useLocale()
  const { shop: words } = sentences.setUp
  const refused = useRefusalText()
  const add = useDo('add-site', ['sites'])
  const [draft, setDraft] = useState({ name: '', address: '' })
  const [hours, setHours] = useState(usualDraft)
  const [checked, setChecked] = useState<object | null>(null)
  const form = useFaultFocus(checked ?? noFaults)
  const [address, wrongHours] = [readShopAddress(draft.address), hours ? hoursFaults(hours.groups) : []]
  const nameMissing = draft.name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked({})
    if (nameMissing || 'fault' in address || wrongHours.some(Boolean) || add.isPending) return
    const settings = SiteSettings.parse({ name: draft.name, allowedOrigins: address.origins, hours: hoursOf(hours) })
    add.mutate(settings, { onSuccess: ({ site }) => onAdded?.(site) })
  }
  return (
    <form className="form shop-form" ref={form} onSubmit={submit} noValidate>
      <Field
        label={words.name}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        maxLength={limits.name}
        hint={words.nameHint}
        error={checked && nameMissing ? words.nameMissing : null}
        autoComplete="organization"
      />
      <AddressField
        value={draft.address}
        read={address}
        checked={checked !== null}
        onChange={(value) => setDraft({ ...draft, address: value })}
      />
      <HoursField draft={hours} faults={checked ? wrongHours : []} onChange={setHours} />
      <Refused text={refused(add.error)} />
      <div className="form__actions">
        {onCancel && <Button onClick={onCancel}>{sentences.common.cancel}</Button>}
        <Button look="primary" type="submit" busy={add.isPending}>
          {words.action}
        </Button>
      </div>
    </form>
  )
}

const noFaults = {}

/** Asks for the address of a site that has none, before showing its code. */
export function AddressForm({ site }: { site: Site }) {
  const { shop: words } = useLocale().sentences.setUp
  const refused = useRefusalText()
  const edit = useDo('edit-site', ['sites'])
  const [value, setValue] = useState('')
  const [checked, setChecked] = useState<object | null>(null)
  const form = useFaultFocus(checked ?? noFaults)
  const address = readShopAddress(value)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked({})
    if ('fault' in address || edit.isPending) return
    edit.mutate({ ...SiteSettings.parse(site), site: site.id, allowedOrigins: address.origins })
  }
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <p>{words.addressOf(site.name)}</p>
      <AddressField value={value} read={address} checked={checked !== null} onChange={setValue} />
      <Refused text={refused(edit.error)} />
      <div className="form__actions">
        <Button look="primary" type="submit" busy={edit.isPending}>
          {words.addAddress}
        </Button>
      </div>
    </form>
  )
}

function AddressField({
  value,
  read,
  checked,
  onChange,
}: {
  value: string
  read: ShopAddress
  checked: boolean
  onChange: (value: string) => void
}) {
  const { locale, sentences } = useLocale()
  const { shop: words } = sentences.setUp
  const adds = 'origins' in read ? words.adds(new Intl.ListFormat(locale).format(read.origins)) : words.addressHint
  return (
    <Field
      label={words.address}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      maxLength={limits.url}
      hint={<span aria-live="polite">{adds}</span>}
      error={checked && 'fault' in read ? words.addressFaults[read.fault] : null}
      inputMode="url"
      autoComplete="url"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
    />
  )
}
