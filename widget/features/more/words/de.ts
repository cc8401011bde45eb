import type { Words } from './en'

export const words: Words = {
  back: 'Zurück',
  again: 'Noch einmal versuchen',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  fetchFailed: 'Das konnte nicht geladen werden.',

  past: 'Ihre Gespräche',
  noPast: 'Hier ist noch nichts. Ihre Gespräche mit uns finden Sie später hier.',
  earlier: 'Frühere zeigen',
  open: 'Läuft noch',
  noWords: 'Keine Nachrichten',

  end: 'Gespräch beenden',
  endText: 'Das Gespräch wird beendet. Es bleibt in Ihrer Liste, und Sie können jederzeit ein neues beginnen.',
  endLeftText:
    'Ihre Nachricht wird dann nicht mehr beantwortet. Sie bleibt in Ihrer Liste, und Sie können jederzeit ein neues Gespräch beginnen.',
  endYes: 'Beenden',
  endNo: 'Offen lassen',

  edit: 'Bearbeiten',
  delete: 'Löschen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  editLabel: 'Ihre Nachricht',
  tooLate: 'Zu spät: Ändern lässt sich eine Nachricht nur wenige Minuten lang.',
  rate: 'Wie war es?',
  bad: 'Schlecht',
  okay: 'In Ordnung',
  good: 'Gut',
  rated: 'Danke für Ihre Bewertung.',
  comment: 'Möchten Sie einen Kommentar hinzufügen?',
  sendComment: 'Senden',
  commentSent: 'Danke, wir lesen jeden.',

  settings: 'Ton und Benachrichtigungen',
  window: 'In neuem Fenster öffnen',
  windowBlocked:
    'Ihr Browser hat das Fenster nicht zugelassen. Erlauben Sie Pop-ups für diese Seite und versuchen Sie es noch einmal.',
  resize: 'Größe des Fensters: ziehen oder mit den Pfeiltasten ändern; Pos1 stellt die übliche Größe wieder her',
  sound: 'Ton',
  soundText: 'Eine kleine Glocke, wenn jemand antwortet und Sie gerade nicht hinsehen.',
  notify: 'Benachrichtigungen',
  notifyText: 'Ihr Browser meldet eine Antwort, während Sie in einem anderen Tab sind.',
  notifyDenied:
    'Ihr Browser erlaubt dieser Seite keine Benachrichtigungen. Sie können sie in den Einstellungen des Browsers für diese Seite erlauben.',
  leave: 'Lieber eine Nachricht hinterlassen',
  leaveText: 'Sie müssen nicht warten. Wir bewahren auf, was Sie geschrieben haben; unsere Antwort finden Sie hier.',
  leaveYes: 'Als Nachricht hinterlassen',
  leaveNo: 'Weiter warten',
  call: 'Um Rückruf bitten',
  callText: 'Geben Sie uns Ihre Nummer, und wir rufen Sie an.',
  callYes: 'Rückruf anfordern',
  phone: 'Telefonnummer',
  needPhone: 'Bitte geben Sie eine Telefonnummer an, zum Beispiel +49 30 123456.',
  when: 'Wann passt es Ihnen?',
  times: { any: 'Jederzeit', morning: 'Vormittags', afternoon: 'Nachmittags', evening: 'Abends' },

  keep: 'Gespräch speichern',
  savedOn: (when) => `Gespeichert am ${when}`,
}
