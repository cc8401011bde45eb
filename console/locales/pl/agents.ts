import type { Sentences } from '../en'

export const agents: Sentences['agents'] = {}
