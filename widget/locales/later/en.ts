import { words } from '../../more/words/en'

/** What views of `later` say: a file a language, fetched with the first of them. A missing sentence fails the type check. */
export const laterSentences = {
  name: 'Name',
  email: 'E-mail',
  department: 'What is it about?',
  choose: 'Please choose',
  needName: 'Please tell us your name.',
  needEmail: 'Please give an e-mail address, such as ana@example.com.',
  needDepartment: 'Please choose one.',
  /** Of what opens through the menu. */
  pages: words,
}

export type LaterSentences = typeof laterSentences
