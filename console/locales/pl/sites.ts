import type { Sentences } from '../en'

export const sites: Sentences['sites'] = {}
