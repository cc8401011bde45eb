import { words as files } from '../../../shared/file-words/nl'
import { words } from '../../features/more/words/nl'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Vandaag',
  yesterday: 'Gisteren',
  you: 'Uw bericht',
  joined: (name) => `${name} is erbij gekomen`,
  passedOn: 'Een collega neemt het gesprek over',
  callBack: (phone) => `U vroeg om teruggebeld te worden: ${phone}`,
  called: 'We hebben u gebeld',
  callWithdrawn: 'U wilt niet meer gebeld worden',
  left: 'Verstuurd als bericht',
  allLeft: 'Iedereen is even weg. We hebben uw bericht',
  closed: 'Dit gesprek is gesloten',
  ended: 'U hebt het gesprek beëindigd',
  deleted: 'Bericht verwijderd',
  edited: 'Bewerkt',
  change: 'Bewerken of verwijderen',
  writeAgain: 'Schrijf hieronder om een nieuw gesprek te beginnen.',
  goesOn: 'Het gesprek gaat verder',
  marks: {
    sending: 'Wordt verstuurd',
    held: 'Wordt verstuurd zodra u weer online bent',
    sent: 'Verstuurd',
    seen: 'Gelezen',
  },
  notSent: 'Niet verstuurd: de winkel heeft dit bericht niet geaccepteerd.',
  editAgain: 'Aanpassen en opnieuw versturen',
  typing: (name) => (name ? `${name} is aan het typen` : 'Er wordt getypt'),
  toNewest: 'Nieuwste bericht',

  place: (position, wait) =>
    position === 1 ? `U bent als volgende aan de beurt, ${wait}` : `U bent nummer ${position} in de wachtrij, ${wait}`,
  leaveTitle: 'Laat een bericht achter',
  leaveText: (by) =>
    by
      ? `Er is nu niemand. Schrijf ons; u vindt ons antwoord hier, in deze chat, in deze browser, ${by}.`
      : 'Er is nu niemand. Schrijf ons; u vindt ons antwoord hier, in deze chat, in deze browser.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `vandaag vóór ${time}`,
      tomorrow: `morgen vóór ${time}`,
      'this week': `vóór ${weekdayName} ${time}`,
      later: `vóór ${date}, ${time}`,
    })[day],
  promise: (by) => `U hebt ons antwoord ${by}.`,
  leaveInstead: 'Liever een bericht achterlaten',
  noPromise: 'We hebben uw bericht en beantwoorden het.',
  whereAnswered: 'U vindt het antwoord hier, in deze chat, in deze browser.',
  notHere: 'De chat is niet ingesteld voor deze pagina, dus van hier kan niets worden verstuurd.',

  needMessage: 'Schrijf eerst uw bericht.',
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
