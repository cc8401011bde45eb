import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const inbox: Sentences['inbox'] = {
  titles: { queue: 'Coadă', mine: 'Conversațiile mele', left: 'Mesaje offline', all: 'Toate conversațiile' },
  take: 'Preluați',
  takeNext: 'Preluați următoarea',
  visitorNamed: (tail) => `Vizitator ${tail}`,
  waiting: (span) => `așteaptă de ${span}`,
  owedBy: (moment) => `răspuns până ${moment}`,
  owedNoDate: 'de răspuns',
  late: (span) => `întârziere: ${span}`,
  answered: 'răspuns trimis',
  unread: 'Necitit',
  you: 'Dvs.:',
  team: 'Echipa:',
  timeLeft: (clock) => `mai aveți ${clock}`,
  noText: 'Încă niciun mesaj',
  callBack: (phone) => `Cere un apel: ${phone}`,
  closed: 'închisă',
  deleted: 'mesaj șters',
  rated: { bad: 'evaluat: rău', okay: 'evaluat: acceptabil', good: 'evaluat: bine' },
  withAgent: (name) => `la ${name}`,
  withYou: 'la dumneavoastră',
  held: (count) => plural(count, { one: '# nouă', few: '# noi', other: '# noi' }),
  empty: {
    queue: {
      title: 'Nu așteaptă nimeni',
      text: 'Clienții care cer ajutor apar aici, cel care așteaptă de cel mai mult timp fiind primul.',
    },
    mine: { title: 'Nicio conversație încă', text: 'Conversațiile pe care le preluați sau le primiți apar aici.' },
    left: {
      title: 'Niciun mesaj offline',
      text: 'Mesajele scrise cât timp nu este nimeni aici așteaptă răspunsul dumneavoastră.',
    },
    all: {
      title: 'Încă nicio conversație',
      text: 'După ce adăugați chatul în magazin, toate conversațiile apar aici.',
    },
  },
  startAccepting: 'Începeți să primiți',
  toQueue: 'Vedeți coada',
  choose: 'Alegeți o conversație',
  chooseText: 'Alegeți una din listă pentru a o citi și a răspunde.',
}
