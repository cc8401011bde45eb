import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('it')

export const agents: Sentences['agents'] = {
  title: 'Team',
  intro: 'Chi risponde ai clienti, in quali lingue e quante conversazioni può seguire insieme.',
  introReadOnly: 'Chi risponde ai clienti. Proprietari e amministratori possono modificarlo.',
  invite: 'Invita un operatore',
  inviteFirst: 'Per ora qui c’è solo Lei',
  inviteFirstText: 'Inviti un collega e le conversazioni verranno divise tra voi.',
  people: 'Operatori',
  invited: 'Invitati',
  deactivated: 'Disattivati',
  you: 'Lei',
  shownAs: (name) => `per i clienti: ${name}`,
  roles: { owner: 'Proprietario', admin: 'Amministratore', agent: 'Operatore' },
  roleHints: {
    owner: 'Può fare tutto. Solo un proprietario può modificare un altro proprietario.',
    admin: 'Risponde e gestisce team, siti, reparti e turni.',
    agent: 'Risponde alle conversazioni.',
  },
  presence: { accepting: 'Online, accetta conversazioni', away: 'Online, assente', offline: 'Offline' },
  onShift: 'In turno',
  offShift: 'Fuori turno',
  notJoined: 'Invito non ancora accettato',
  load: (open, capacity) => `${open} di ${capacity} aperte`,
  anyLanguage: 'Qualsiasi lingua',
  noDepartment: 'Nessun reparto',
  edit: 'Modifica',
  editOf: (name) => `Modifica ${name}`,
  moreOf: (name) => `Altro su ${name}`,
  onlyOwners: 'Solo un proprietario può modificare un proprietario.',
  form: {
    email: 'E-mail',
    name: 'Nome',
    nameHint: 'I clienti lo vedono accanto alle risposte.',
    role: 'Ruolo',
    ownRole: 'Il Suo ruolo può essere cambiato solo da qualcun altro.',
    capacity: 'Conversazioni contemporanee',
    capacityHint: 'Da 1 a 50. Tre è un buon inizio.',
    capacityFault: 'Inserisca un numero intero da 1 a 50.',
    languages: 'Lingue',
    languagesHint: 'Se non ne seleziona nessuna, riceve conversazioni in qualsiasi lingua.',
    departments: 'Reparti',
    departmentsHint:
      'Riceve con precedenza le conversazioni di questi reparti. Se non ne seleziona nessuno, riceve quelle di un reparto solo quando nessuno dei suoi operatori è disponibile.',
    noDepartments: 'Non ci sono ancora reparti.',
    nameMissing: 'Inserisca un nome.',
    emailMissing: 'Inserisca un indirizzo e-mail, per esempio anna@negozio.example.',
    saved: (name) => `Modifiche salvate: ${name}.`,
  },
  link: {
    create: 'Crea il link di invito',
    title: (name) => `Invito per ${name}`,
    label: 'Link monouso',
    text: (name, email) =>
      `Invii Lei questo link a ${name} (${email}): noi non spediamo alcuna e-mail. Funziona una volta sola, per sette giorni, e viene mostrato solo adesso.`,
    copy: 'Copia il link',
    done: 'Fatto',
    again: 'Nuovo link di invito',
    againText: (name) => `Avrà un nuovo link per ${name}. Quello precedente smetterà di funzionare.`,
    signIn: 'Nuovo link di accesso',
    signInText: (name) =>
      `Riceverà un link con cui ${name} sceglierà una nuova password. La vecchia password vale finché il link non viene usato.`,
    signInCreate: 'Crea il link di accesso',
    signInTitle: (name) => `Link di accesso per ${name}`,
    alreadyHere: 'Una persona con questa e-mail è già nel team. Controlli l’elenco, anche tra i disattivati.',
  },
  deactivate: {
    action: 'Disattiva',
    title: (name) => `Disattivare ${name}?`,
    text: (name, open) =>
      `L’accesso di ${name} termina subito su ogni dispositivo e non sarà più possibile accedere. ${
        open === 0
          ? 'Non ha conversazioni aperte.'
          : plural(open, {
              one: 'La conversazione aperta torna in coda e mantiene il suo posto.',
              other: 'Le # conversazioni aperte tornano in coda e mantengono il loro posto.',
            })
      } Ciò che ha scritto rimane. Potrà riattivare l’account in qualsiasi momento.`,
    done: (name) => `L’account di ${name} è disattivato.`,
    withdraw: 'Ritira l’invito',
    withdrawTitle: (name) => `Ritirare l’invito per ${name}?`,
    withdrawn: (name) => `L’invito per ${name} è stato ritirato.`,
    withdrawText: 'Il link smetterà di funzionare. Potrà fare un nuovo invito più avanti.',
  },
  reactivate: {
    action: 'Riattiva',
    done: {
      active: (name) => `${name} può accedere di nuovo.`,
      invited: (name) => `${name} ha di nuovo un invito. Crei un nuovo link.`,
    },
  },
  tooManyOpen: 'Ha più conversazioni aperte di così. Scelga un numero più alto o attenda che alcune si chiudano.',
  lastOwner: 'Deve esserci almeno un proprietario. Assegni prima questo ruolo a qualcun altro.',
}
