import type { Sentences } from '../en'
import { person as english } from '../en/person'

export const person: Sentences['person'] = english
