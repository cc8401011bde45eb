import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Field } from '../../ui/field'
import type { SiteFields } from './site-fields'

/** The launcher's text and its distance from the edges, for example to clear a bar of the shop's own page. */
export function LauncherFields({ draft, faults, change }: SiteFields) {
  const { form: words } = useSentences().sites
  const offset = { type: 'number', inputMode: 'numeric', min: 0, max: limits.bellOffset, placeholder: '20' } as const
  return (
    <>
      <Field
        label={words.label}
        value={draft.label}
        onChange={(event) => change({ label: event.target.value })}
        maxLength={limits.bellLabel}
        placeholder={words.labelExample}
        hint={words.labelHint}
        error={faults.has('label') ? words.labelHint : null}
        autoComplete="off"
        dir="auto"
      />
      <div className="form__row">
        <Field
          {...offset}
          label={words.bottom}
          value={draft.bottom}
          onChange={(event) => change({ bottom: event.target.value })}
          hint={words.bottomHint}
          error={faults.has('bottom') ? words.offsetFault(limits.bellOffset) : null}
        />
        <Field
          {...offset}
          label={words.side}
          value={draft.side}
          onChange={(event) => change({ side: event.target.value })}
          error={faults.has('side') ? words.offsetFault(limits.bellOffset) : null}
        />
      </div>
    </>
  )
}
