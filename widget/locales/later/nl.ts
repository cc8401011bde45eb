import { words as files } from '../../../shared/file-words/nl'
import { words } from '../../more/words/nl'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Vandaag',
  yesterday: 'Gisteren',
  you: 'Uw bericht',
  joined: (name) => `${name} is erbij gekomen`,
  passedOn: 'Een collega neemt het gesprek over',
  callBack: (phone) => `U vroeg om teruggebeld te worden: ${phone}`,
  left: 'Achtergelaten als bericht',
  allLeft: 'Iedereen is even weg; wat u schreef blijft bewaard als bericht',
  closed: 'Dit gesprek is gesloten',
  ended: 'U hebt het gesprek beëindigd',
  deleted: 'Bericht verwijderd',
  edited: 'Bewerkt',
  change: 'Bewerken of verwijderen',
  goesOn: 'Het gesprek gaat verder',
  marks: { sending: 'Wordt verstuurd', held: 'Wordt verstuurd zodra u weer online bent', sent: 'Verstuurd', seen: 'Gelezen' },
  notSent: 'Niet verstuurd: de winkel heeft dit bericht niet aangenomen.',
  editAgain: 'Aanpassen en opnieuw versturen',
  typing: (name) => (name ? `${name} is aan het typen` : 'Er wordt getypt'),
  toNewest: 'Naar het nieuwste bericht',

  place: (position, wait) => (position === 1 ? `U bent als volgende aan de beurt, ${wait}` : `U bent nummer ${position} in de rij, ${wait}`),
  promise: (by) => `U hebt ons antwoord ${by}.`,
  leaveInstead: 'Liever een bericht achterlaten',
  noPromise: 'We hebben uw bericht en beantwoorden het.',
  whereAnswered: 'U vindt het antwoord hier, in deze chat, in deze browser.',
  notHere: 'De chat is niet ingesteld voor deze pagina, dus van hier kan niets worden verstuurd.',

  name: 'Naam',
  email: 'E-mail',
  optional: (field: string) => `${field} (optioneel)`,
  department: 'Waar gaat het over?',
  choose: 'Maak een keuze',
  needName: 'Vertel ons alstublieft uw naam.',
  needEmail: 'Geef een e-mailadres op, bijvoorbeeld ana@example.com.',
  needDepartment: 'Kies er een.',
  pages: words,
  files,
}
