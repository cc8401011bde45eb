import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const transfer: Sentences['transfer'] = {
  note: 'Notă pentru cine o primește (opțional)',
  noteHint: 'O poate citi numai echipa.',
  free: (count) => plural(count, { one: '# liber', few: '# liberi', other: '# liberi' }),
  agent: { full: 'fără loc liber', 'off-shift': 'în afara turei', away: 'nu primește', offline: 'offline' },
  group: {
    full: 'Toată lumea este ocupată. Așteaptă până se eliberează cineva.',
    empty: 'Nu este nimeni din acest departament. O primește oricine altcineva este disponibil.',
    back: 'Nu mai este nimeni altcineva. S-ar întoarce la dumneavoastră.',
    message: 'Nu este nimeni. Devine mesaj offline.',
  },
  done: (name) => `Transferată către ${name}`,
  undo: 'Anulați',
  tooLate: (name) => `${name} a răspuns deja. O puteți prelua dacă o doriți înapoi.`,
  reopen: 'Redeschideți',
  gone: {
    taken: (to) => `${to ?? 'Cineva din echipă'} a preluat conversația.`,
    transferred: (to) => (to ? `A fost transferată către ${to}.` : 'A fost pusă înapoi în coadă.'),
    'no-answer': (to) => `Nu s-a răspuns la timp. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    'shift-ended': (to) => `Tura dumneavoastră s-a încheiat. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    'agent-lost': (to) =>
      `S-a pierdut conexiunea dumneavoastră. ${to ? `Acum este la ${to}.` : 'Este din nou în coadă.'}`,
    closed: (by) => (by ? `${by} a închis-o.` : 'A fost închisă.'),
    ended: () => 'A fost încheiată de client.',
    left: () => 'A devenit mesaj offline.',
  },
  draftKept: 'Ciorna dumneavoastră s-a păstrat.',
  draft: 'Ciorna dumneavoastră',
  news: 'Nu mai sunt la dumneavoastră',
  dismiss: 'Ascundeți',
  waitingSince: (name, span) => `${name} așteaptă de ${span}.`,
  passedOnIn: (clock) => `Dacă este cineva liber, primește conversația peste ${clock}.`,
  next: (name) => `Urmează: ${name}`,
  noneWaits: {
    title: 'Nu vă așteaptă nimeni',
    text: 'Când un client așteaptă răspunsul dumneavoastră, îl vedeți mai întâi aici.',
  },
}
