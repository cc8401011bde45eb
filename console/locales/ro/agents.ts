import type { Sentences } from '../en'
import { pluralIn } from '../plural'

const plural = pluralIn('ro')

export const agents: Sentences['agents'] = {
  title: 'Echipă',
  intro: 'Cine răspunde clienților, în ce limbi și câte conversații poate avea fiecare în același timp.',
  introReadOnly: 'Cine răspunde clienților. Proprietarii și administratorii pot face schimbări aici.',
  invite: 'Invitați un agent',
  inviteFirst: 'Deocamdată sunteți doar dumneavoastră aici',
  inviteFirstText: 'Invitați pe cineva din echipă, iar conversațiile se vor împărți.',
  people: 'Agenți',
  invited: 'Invitați',
  deactivated: 'Dezactivați',
  you: 'dumneavoastră',
  shownAs: (name) => `pentru clienți: ${name}`,
  roles: { owner: 'Proprietar', admin: 'Administrator', agent: 'Agent' },
  roleHints: {
    owner: 'Poate face orice. Numai un proprietar poate schimba alt proprietar.',
    admin: 'Răspunde și administrează echipa, site-urile, departamentele și programul.',
    agent: 'Răspunde la conversații.',
  },
  presence: { accepting: 'Online, primește conversații', away: 'Online, indisponibil', offline: 'Offline' },
  onShift: 'În tură',
  offShift: 'În afara turei',
  notJoined: 'Invitație încă neacceptată',
  load: (open, capacity) => `${open} din ${capacity} deschise`,
  anyLanguage: 'Orice limbă',
  noDepartment: 'Fără departament',
  edit: 'Modificați',
  editOf: (name) => `Modificați: ${name}`,
  moreOf: (name) => `Mai multe despre ${name}`,
  onlyOwners: 'Numai proprietarii pot schimba un proprietar.',
  form: {
    email: 'E-mail',
    name: 'Nume',
    nameHint: 'Clienții îl văd lângă răspunsuri.',
    role: 'Rol',
    ownRole: 'Rolul dumneavoastră poate fi schimbat numai de altcineva.',
    capacity: 'Conversații în același timp',
    capacityHint: 'De la 1 la 50. Trei este un bun început.',
    capacityFault: 'Introduceți un număr întreg de la 1 la 50.',
    languages: 'Limbi',
    languagesHint: 'Dacă nu bifați nimic, primește conversații în orice limbă.',
    departments: 'Departamente',
    departmentsHint:
      'Primește cu prioritate conversațiile acestor departamente. Dacă nu bifați nimic, primește conversațiile unui departament numai când niciun agent al lui nu e disponibil.',
    noDepartments: 'Nu există încă departamente.',
    nameMissing: 'Introduceți un nume.',
    emailMissing: 'Introduceți o adresă de e-mail, de exemplu ana@magazin.example.',
    saved: (name) => `Modificările pentru ${name} au fost salvate.`,
  },
  link: {
    create: 'Creați linkul de invitație',
    title: (name) => `Invitația pentru ${name}`,
    label: 'Link de unică folosință',
    text: (name, email) =>
      `Trimiteți chiar dumneavoastră acest link către ${name} (${email}): noi nu trimitem niciun e-mail. Funcționează o singură dată, timp de șapte zile, și este afișat numai acum.`,
    copy: 'Copiați linkul',
    done: 'Gata',
    again: 'Link nou de invitație',
    againText: (name) => `Veți primi un link nou pentru ${name}. Linkul anterior nu va mai funcționa.`,
    signIn: 'Link nou de conectare',
    signInText: (name) =>
      `Primiți un link prin care ${name} își alege o parolă nouă. Parola veche rămâne valabilă până la folosirea linkului.`,
    signInCreate: 'Creați linkul de conectare',
    signInTitle: (name) => `Linkul de conectare pentru ${name}`,
    alreadyHere: 'Cineva cu această adresă de e-mail este deja în echipă. Căutați în listă, inclusiv la Dezactivați.',
  },
  deactivate: {
    action: 'Dezactivați',
    title: (name) => `Dezactivați contul lui ${name}?`,
    text: (name, open) =>
      `Sesiunile lui ${name} se închid imediat peste tot și conectarea nu mai este posibilă. ${
        open === 0
          ? 'Nu are nicio conversație deschisă.'
          : plural(open, {
              one: 'Conversația deschisă revine în coadă și își păstrează locul.',
              few: 'Cele # conversații deschise revin în coadă și își păstrează locul.',
              other: 'Cele # de conversații deschise revin în coadă și își păstrează locul.',
            })
      } Ce a scris rămâne. Puteți reactiva contul oricând.`,
    done: (name) => `Contul lui ${name} este dezactivat.`,
    withdraw: 'Retrageți invitația',
    withdrawTitle: (name) => `Retrageți invitația pentru ${name}?`,
    withdrawn: (name) => `Invitația pentru ${name} a fost retrasă.`,
    withdrawText: 'Linkul nu va mai funcționa. Puteți trimite mai târziu o nouă invitație.',
  },
  reactivate: {
    action: 'Reactivați',
    done: {
      active: (name) => `${name} se poate conecta din nou.`,
      invited: (name) => `${name} are din nou o invitație. Creați un link nou.`,
    },
  },
  tooManyOpen:
    'Are mai multe conversații deschise decât atât. Alegeți un număr mai mare sau așteptați să se închidă câteva.',
  lastOwner: 'Trebuie să existe cel puțin un proprietar. Dați mai întâi acest rol altcuiva.',
}
