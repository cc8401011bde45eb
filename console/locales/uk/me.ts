import type { Sentences } from '../en'
import { me as english } from '../en/me'

export const me: Sentences['me'] = english
