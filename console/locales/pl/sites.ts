import type { Sentences } from '../en'
import { sites as english } from '../en/sites'

export const sites: Sentences['sites'] = english
