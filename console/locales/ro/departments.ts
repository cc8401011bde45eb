import type { Sentences } from '../en'

export const departments: Sentences['departments'] = {}
