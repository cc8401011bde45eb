import type { Sentences } from '../en'
import { common as english } from '../en/common'

export const common: Sentences['common'] = english
