import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const transfer: Sentences['transfer'] = {
  note: 'Notă pentru coleg (opțional)',
  noteHint: 'O poate citi numai echipa.',
  free: (count) => plural(count, { one: '# liber', few: '# liberi', other: '# de liberi' }),
  agent: { full: 'ocupat complet', 'off-shift': 'în afara turei', away: 'nu primește', offline: 'deconectat' },
  group: {
    full: 'Toată lumea este ocupată. Așteaptă până se eliberează cineva.',
    empty: 'Nu este nimeni din acest departament. O primește oricine altcineva este disponibil.',
    back: 'Nu mai este nimeni altcineva. S-ar întoarce la dumneavoastră.',
    message: 'Nu este nimeni. Devine mesaj lăsat.',
  },
  done: (name) => `Transferată către ${name}`,
  undo: 'Anulează',
  tooLate: (name) => `${name} a răspuns deja. O puteți prelua dacă o doriți înapoi.`,
  reopen: 'Redeschide',
  gone: {
    taken: (to) => `${to ?? 'Cineva din echipă'} a preluat conversația.`,
    transferred: (to) => (to ? `A fost transferată către ${to}.` : 'A fost pusă înapoi în coadă.'),
    'no-answer': (to) => `Nu s-a răspuns la timp. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    'shift-ended': (to) => `Tura dumneavoastră s-a încheiat. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    'agent-lost': (to) => `S-a pierdut conexiunea dumneavoastră. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    closed: (by) => (by ? `${by} a închis-o.` : 'A fost închisă.'),
    ended: () => 'A fost încheiată de cumpărător.',
    left: () => 'A devenit mesaj lăsat.',
  },
  draftKept: 'Ciorna dumneavoastră s-a păstrat.',
  draft: 'Ciorna dumneavoastră',
  news: 'Conversații care au trecut de la dumneavoastră',
  dismiss: 'Ascunde',
  waitingSince: (name, span) => `${name} așteaptă de ${span}.`,
  passedOnIn: (clock) => `Dacă un coleg este liber, o primește în ${clock}.`,
  next: (name) => `Urmează: ${name}`,
  noneWaits: { title: 'Nu vă așteaptă nimeni', text: 'Când un cumpărător așteaptă răspunsul dumneavoastră, îl vedeți aici primul.' },
}
