import type { Sentences } from '../en'
import { shell as english } from '../en/shell'

export const shell: Sentences['shell'] = english
