import type { Sentences } from '../en'

export const common: Sentences['common'] = {
  name: 'Counterbell',
  close: 'Închideți',
  cancel: 'Renunțați',
  save: 'Salvați',
  saved: 'Salvat',
  add: 'Adăugați',
  edit: 'Modificați',
  remove: 'Ștergeți',
  copy: 'Copiați',
  copied: 'Copiat',
  loading: 'Se încarcă',
  tryAgain: 'Încercați din nou',
  couldNotLoad: 'Nu s-a putut încărca.',
  faultTitle: 'Ceva nu a mers bine aici',
  faultText: 'Ce ați scris s-a păstrat.',
  lostTitle: 'La această adresă nu este nimic',
  lostText: 'Linkul poate fi vechi sau scris greșit.',
  toConversations: 'Mergeți la conversații',
}
