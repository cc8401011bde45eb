import { words } from '../../more/words/uk'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  name: 'Імʼя',
  email: 'Е-пошта',
  department: 'Про що йдеться?',
  choose: 'Виберіть',
  needName: 'Будь ласка, вкажіть своє імʼя.',
  needEmail: 'Будь ласка, вкажіть адресу е-пошти, наприклад ana@example.com.',
  needDepartment: 'Будь ласка, виберіть один варіант.',
  pages: words,
}
