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

/** Cached by their text: they are read for every connection, and change about once a month. */
const known = new Map<string, SiteSettings>()
const mostKnown = 100

/** A site's stored settings, with defaults for settings that were added since. Shared: do not change. */
export function settingsOf({ settings_json: text }: Pick<Tables['sites'], 'settings_json'>): Readonly<SiteSettings> {
  const before = known.get(text)
  if (before) return before
  const settings = { ...later, ...json<Omit<SiteSettings, keyof typeof later>>(text) }
  if (known.size === mostKnown) known.clear()
  known.set(text, settings)
  return settings
}
