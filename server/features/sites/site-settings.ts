import type { SiteSettings } from '../../../shared/site'
import { json } from '../../store/json-column'
import type { Tables } from '../../store/tables'

const later: Pick<SiteSettings, 'position' | 'theme' | 'bottom' | 'side' | 'label' | 'hours'> = {
  position: 'right',
  theme: 'auto',
  bottom: null,
  side: null,
  label: null,
  hours: null,
}

/** By their text: they are read with every connection, and change once a month. */
const known = new Map<string, SiteSettings>()
const mostKnown = 100

/** A site's settings as they were written, with what has been added since. Shared: not to be changed. */
export function settingsOf({ settings_json: text }: Pick<Tables['sites'], 'settings_json'>): Readonly<SiteSettings> {
  const before = known.get(text)
  if (before) return before
  const settings = { ...later, ...json<Omit<SiteSettings, keyof typeof later>>(text) }
  if (known.size === mostKnown) known.clear()
  known.set(text, settings)
  return settings
}
