import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('pl')

export const departments: Sentences['departments'] = {
  title: 'Działy',
  intro:
    'Grupy agentów, na przykład Sprzedaż albo Zwroty. Witryna może dać klientom wybór działu. Rozmowa trafia najpierw do jego agentów, a gdy nikogo z nich nie ma, do każdego, kto odpowiada za witrynę.',
  emptyTitle: 'Brak działów',
  emptyText: 'Bez działów każdy odpowiada na wszystko, co małym zespołom zwykle wystarcza.',
  name: 'Nazwa nowego działu',
  nameHint: 'Klienci widzą ją przy wyborze.',
  add: 'Dodaj',
  added: (name) => `Dodano dział ${name}.`,
  nameMissing: 'Wpisz nazwę.',
  nameTaken: 'Dział o tej nazwie już istnieje.',
  agents: (count) =>
    count === 0
      ? 'Brak agentów'
      : plural(count, { one: '# agent', few: '# agentów', many: '# agentów', other: '# agenta' }),
  sites: (count) =>
    count === 0 ? 'na żadnej witrynie' : plural(count, { one: 'na # witrynie', other: 'na # witrynach' }),
  noAgentsWarning:
    'Nie ma agentów, więc jego rozmowy trafiają do innych osób odpowiadających za witrynę. Dodaj agentów na stronie Zespół.',
  rename: 'Zmień nazwę',
  renameOf: (name) => `Zmień nazwę: ${name}`,
  newName: 'Nowa nazwa',
  renamed: (name) => `Nowa nazwa działu: ${name}.`,
  remove: 'Usuń',
  removeOf: (name) => `Usuń: ${name}`,
  removeTitle: (name) => `Usunąć dział ${name}?`,
  removeText: 'Nie można tego cofnąć. Klienci nie będą mogli go już wybrać.',
  inUse: (where) => `Dział jest jeszcze przypisany: ${where}. Najpierw odznacz go tam, a potem usuń tutaj.`,
  removed: (name) => `Usunięto dział ${name}.`,
  stillNamed:
    'Do tego działu należą jeszcze rozmowy, więc musi zostać. Zmień jego nazwę albo odznacz go na wszystkich witrynach, aby nikt go nie wybierał.',
}
