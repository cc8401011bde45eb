import { words as files } from '../../../shared/file-words/de'
import { words } from '../../features/more/words/de'
import type { LaterSentences } from './en'

export const laterSentences: LaterSentences = {
  today: 'Heute',
  yesterday: 'Gestern',
  you: 'Sie',
  joined: (name) => `${name} ist jetzt dabei`,
  passedOn: 'Jemand anderes aus dem Team übernimmt',
  callBack: (phone) => `Sie haben um einen Rückruf gebeten: ${phone}`,
  called: 'Wir haben Sie angerufen',
  callWithdrawn: 'Sie möchten keinen Rückruf mehr',
  left: 'Als Nachricht gesendet',
  allLeft: 'Gerade sind alle weg. Wir haben Ihre Nachricht',
  closed: 'Dieses Gespräch ist beendet',
  ended: 'Sie haben das Gespräch beendet',
  deleted: 'Nachricht gelöscht',
  edited: 'Bearbeitet',
  change: 'Bearbeiten oder löschen',
  writeAgain: 'Schreiben Sie unten, um ein neues zu beginnen.',
  goesOn: 'Das Gespräch geht weiter',
  marks: {
    sending: 'Wird gesendet',
    held: 'Wird gesendet, sobald Sie wieder online sind',
    sent: 'Gesendet',
    seen: 'Gelesen',
  },
  notSent: 'Nicht gesendet: Der Shop hat diese Nachricht nicht angenommen.',
  editAgain: 'Ändern und erneut senden',
  typing: (name) => (name ? `${name} schreibt` : 'Jemand schreibt'),
  toNewest: 'Neueste Nachricht',

  place: (position, wait) =>
    position === 1
      ? `Sie sind als Nächstes dran, ${wait}`
      : `Sie sind auf Platz ${position} in der Warteschlange, ${wait}`,
  leaveTitle: 'Nachricht hinterlassen',
  leaveText: (by) =>
    by
      ? `Gerade ist niemand da. Schreiben Sie uns: Unsere Antwort finden Sie hier, in diesem Chat, in diesem Browser, ${by}.`
      : 'Gerade ist niemand da. Schreiben Sie uns: Unsere Antwort finden Sie hier, in diesem Chat, in diesem Browser.',
  by: ({ day, weekdayName, date, time }) =>
    ({
      today: `heute bis ${time}`,
      tomorrow: `morgen bis ${time}`,
      'this week': `bis ${weekdayName}, ${time}`,
      later: `bis ${date}, ${time}`,
    })[day],
  promise: (by) => `Sie erhalten unsere Antwort ${by}.`,
  leaveInstead: 'Lieber eine Nachricht hinterlassen',
  noPromise: 'Wir haben Ihre Nachricht und werden antworten.',
  whereAnswered: 'Sie finden die Antwort hier, in diesem Chat, in diesem Browser.',
  notHere: 'Der Chat ist für diese Seite nicht eingerichtet; von hier aus lässt sich nichts senden.',

  needMessage: 'Bitte schreiben Sie Ihre Nachricht.',
  name: 'Name',
  email: 'E-Mail',
  optional: (field: string) => `${field} (optional)`,
  department: 'Worum geht es?',
  choose: 'Bitte wählen',
  needName: 'Bitte nennen Sie uns Ihren Namen.',
  needEmail: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel ana@example.com.',
  needDepartment: 'Bitte wählen Sie eines aus.',
  pages: words,
  files,
}
