import type { SiteDraft, SiteField } from './site-form'

/** What each group of fields is given: the form as it stands, what is wrong in it, and how to change it. */
export type SiteFields = { draft: SiteDraft; faults: Set<SiteField>; change: (part: Partial<SiteDraft>) => void }
