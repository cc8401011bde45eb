import type { Sentences } from '../en'
import { session as english } from '../en/session'

export const session: Sentences['session'] = english
