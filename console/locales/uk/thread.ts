import type { Sentences } from '../en'
import { thread as english } from '../en/thread'

export const thread: Sentences['thread'] = english
