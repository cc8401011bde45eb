import type { Sentences } from '../en'
import { departments as english } from '../en/departments'

export const departments: Sentences['departments'] = english
