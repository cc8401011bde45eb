import type { Sentences } from '../en'
import { inbox as english } from '../en/inbox'

export const inbox: Sentences['inbox'] = english
