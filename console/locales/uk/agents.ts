import type { Sentences } from '../en'
import { agents as english } from '../en/agents'

export const agents: Sentences['agents'] = english
