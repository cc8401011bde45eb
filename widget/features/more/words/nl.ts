import type { Words } from './en'

export const words: Words = {
  back: 'Terug',
  again: 'Opnieuw proberen',
  failed: 'Dat is niet gelukt. Probeer het opnieuw.',
  fetchFailed: 'Dit kon niet worden geladen.',

  past: 'Uw gesprekken',
  noPast: 'Hier is nog niets. Uw gesprekken met ons vindt u later hier.',
  earlier: 'Eerdere tonen',
  open: 'Nog open',
  noWords: 'Geen berichten',

  end: 'Gesprek beëindigen',
  endText:
    'Het gesprek wordt beëindigd. Het blijft bij uw gesprekken staan en u kunt altijd een nieuw gesprek beginnen.',
  endLeftText:
    'Uw bericht wordt dan niet meer beantwoord. Het blijft bij uw gesprekken staan en u kunt altijd een nieuw gesprek beginnen.',
  endYes: 'Beëindigen',
  endNo: 'Open laten',

  edit: 'Bewerken',
  delete: 'Verwijderen',
  save: 'Opslaan',
  cancel: 'Annuleren',
  editLabel: 'Uw bericht',
  tooLate: 'Te laat: aanpassen kan maar een paar minuten.',
  rate: 'Hoe was het?',
  bad: 'Slecht',
  okay: 'Redelijk',
  good: 'Goed',
  rated: 'Bedankt voor uw beoordeling.',
  comment: 'Wilt u een opmerking toevoegen?',
  sendComment: 'Versturen',
  commentSent: 'Bedankt, we lezen ze allemaal.',

  settings: 'Geluid en meldingen',
  window: 'In een nieuw venster openen',
  windowBlocked:
    'Uw browser heeft het venster niet toegestaan. Sta pop-ups toe voor deze pagina en probeer het opnieuw.',
  resize: 'Grootte van het venster: sleep of gebruik de pijltjestoetsen; Home herstelt de gewone grootte',
  sound: 'Geluid',
  soundText: 'Een belletje, als iemand antwoordt en u niet kijkt.',
  notify: 'Meldingen',
  notifyText: 'Uw browser meldt een antwoord terwijl u op een ander tabblad bent.',
  notifyDenied:
    'Uw browser staat deze pagina geen meldingen toe. U kunt ze toestaan in de instellingen van de browser voor deze pagina.',
  leave: 'Liever een bericht achterlaten',
  leaveText: 'U hoeft niet te wachten. We bewaren wat u schreef en u vindt ons antwoord hier.',
  leaveYes: 'Als bericht achterlaten',
  leaveNo: 'Blijven wachten',
  call: 'Vraag om een telefoontje',
  callText: 'Geef ons uw nummer en we bellen u.',
  callYes: 'Telefoontje aanvragen',
  phone: 'Telefoonnummer',
  needPhone: 'Geef een telefoonnummer op, bijvoorbeeld +31 6 12345678.',
  when: 'Wanneer komt het u uit?',
  times: { any: 'Altijd', morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond' },

  keep: 'Gesprek opslaan',
  savedOn: (when) => `Opgeslagen op ${when}`,
}
