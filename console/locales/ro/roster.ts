import type { Sentences } from '../en'

export const roster: Sentences['roster'] = {}
