import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Field, TextAreaField } from '../../ui/field'
import { originsOf, readOrigins } from './origins'
import type { SiteFields } from './site-fields'

/** The site's name and the origins that may open its chat. The demo runs on our own pages only. */
export function BasicFields({ draft, faults, change, isDemo }: SiteFields & { isDemo: boolean }) {
  const { form: words } = useSentences().sites
  const lines = readOrigins(draft.origins)
  const wrong = lines.flatMap((line) => ('fault' in line ? [words.originFaults[line.fault](line.line, line.text)] : []))
  const mended = lines.flatMap((line) => ('origin' in line && line.origin !== line.text ? [line.origin] : []))
  // When the field loses focus, it shows the corrected addresses.
  const mend = () => wrong.length === 0 && change({ origins: originsOf(lines).join('\n') })
  return (
    <>
      <Field
        label={words.name}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        maxLength={limits.name}
        hint={words.nameHint}
        error={faults.has('name') ? words.nameMissing : null}
        autoComplete="off"
      />
      {!isDemo && (
        <TextAreaField
          label={words.origins}
          value={draft.origins}
          onChange={(event) => change({ origins: event.target.value })}
          onBlur={mend}
          rows={Math.min(10, Math.max(3, draft.origins.split('\n').length + 1))}
          hint={mended.length > 0 && wrong.length === 0 ? words.originsMended(mended.join(', ')) : words.originsHint}
          error={faults.has('origins') && wrong.length > 0 ? wrong.join(' ') : null}
          spellCheck={false}
          autoCapitalize="none"
          inputMode="url"
          dir="ltr"
        />
      )}
    </>
  )
}
