import type { Sentences } from '../en'

export const common: Sentences['common'] = {
  name: 'Counterbell',
  close: 'Închide',
  cancel: 'Renunță',
  save: 'Salvează',
  saved: 'Salvat',
  add: 'Adaugă',
  edit: 'Modifică',
  remove: 'Elimină',
  copy: 'Copiază',
  copied: 'Copiat',
  loading: 'Se încarcă',
  tryAgain: 'Încercați din nou',
  couldNotLoad: 'Nu s-a putut încărca.',
  faultTitle: 'Ceva nu a mers bine aici',
  faultText: 'Ce ați scris s-a păstrat.',
  lostTitle: 'La această adresă nu este nimic',
  lostText: 'Legătura poate fi veche sau scrisă greșit.',
  toConversations: 'Mergi la conversații',
}
