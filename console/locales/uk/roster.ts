import type { Sentences } from '../en'
import { roster as english } from '../en/roster'

export const roster: Sentences['roster'] = english
