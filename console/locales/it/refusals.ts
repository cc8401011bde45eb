import type { Sentences } from '../en'
import { refusals as english } from '../en/refusals'

export const refusals: Sentences['refusals'] = english
