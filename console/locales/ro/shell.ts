import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const shell: Sentences['shell'] = {
  navigation: 'Meniul principal',
  lists: { queue: 'Coadă', mine: 'Ale mele', left: 'Mesaje', all: 'Toate' },
  admin: { team: 'Echipă', sites: 'Site-uri', departments: 'Departamente', roster: 'Ture' },
  accepting: 'Primesc conversații',
  acceptingOn: 'Primesc',
  acceptingOff: 'Nu primesc',
  offShift: 'În afara turei',
  account: 'Cont',
  me: 'Profilul meu',
  offline: 'Fără conexiune. Ce scrieți se păstrează și se trimite când revine conexiunea.',
  reconnect: 'Încercați acum',
  reload: 'Reîncărcați',
  waiting: (count) => plural(count, { one: '# în așteptare', other: '# în așteptare' }),
  unread: (count) => plural(count, { one: '# necitită', other: '# necitite' }),
  messages: (count) => plural(count, { one: '# mesaj', few: '# mesaje', other: '# de mesaje' }),
  late: (count) => plural(count, { one: '# întârziată', other: '# întârziate' }),
}
