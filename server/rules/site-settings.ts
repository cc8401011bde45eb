import type { SiteSettings } from '../../shared/site'
import type { Tables } from '../store/tables'
import { json } from './conversation-row'

const later: Pick<SiteSettings, 'position' | 'theme'> = { position: 'right', theme: 'auto' }

/** A site's settings as they were written, with what has been added since. */
export const settingsOf = (row: Pick<Tables['sites'], 'settings_json'>): SiteSettings => ({ ...later, ...json<Omit<SiteSettings, keyof typeof later>>(row.settings_json) })
