import type { SiteDraft, SiteField } from './site-form'

/** The props of each group of fields: the draft, its faults, and how to change it. */
export type SiteFields = { draft: SiteDraft; faults: Set<SiteField>; change: (part: Partial<SiteDraft>) => void }
