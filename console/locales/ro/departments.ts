import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const departments: Sentences['departments'] = {
  title: 'Departamente',
  intro:
    'Grupuri de agenți, precum Vânzări sau Retururi. Un site îi poate lăsa pe clienți să aleagă unul. Conversația ajunge întâi la agenții lui; dacă niciunul nu e disponibil, o primește oricine altcineva răspunde pentru site.',
  emptyTitle: 'Niciun departament',
  emptyText: 'Fără departamente, toți răspund la toate, ceea ce se potrivește celor mai multe echipe mici.',
  name: 'Numele noului departament',
  nameHint: 'Clienții îl văd atunci când aleg.',
  add: 'Adăugați',
  added: (name) => `Departamentul ${name} a fost adăugat.`,
  nameMissing: 'Introduceți un nume.',
  nameTaken: 'Există deja un departament cu acest nume.',
  agents: (count) =>
    count === 0 ? 'Niciun agent' : plural(count, { one: '# agent', few: '# agenți', other: '# de agenți' }),
  sites: (count) =>
    count === 0
      ? 'pe niciun site'
      : plural(count, { one: 'pe # site', few: 'pe # site-uri', other: 'pe # de site-uri' }),
  noAgentsWarning:
    'Nu are agenți, așa că conversațiile lui ajung la oricine altcineva răspunde pentru site. Adăugați agenți în pagina Echipă.',
  rename: 'Redenumiți',
  renameOf: (name) => `Redenumiți ${name}`,
  newName: 'Nume nou',
  renamed: (name) => `Departamentul se numește acum ${name}.`,
  remove: 'Ștergeți',
  removeOf: (name) => `Ștergeți ${name}`,
  removeTitle: (name) => `Ștergeți ${name}?`,
  removeText: 'Ștergerea este definitivă. Clienții nu îl vor mai putea alege.',
  inUse: (where) => `Este încă folosit de: ${where}. Debifați-l mai întâi acolo, apoi ștergeți-l aici.`,
  removed: (name) => `Departamentul ${name} a fost șters.`,
  stillNamed:
    'Există conversații ale acestui departament, așa că nu poate fi șters. Redenumiți-l sau debifați-l pe toate site-urile, ca să nu mai fie ales.',
}
