import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const agents = {
  title: 'Team',
  intro: 'Who answers your shoppers, in which languages, and how many conversations each has at a time.',
  introReadOnly: 'Who answers your shoppers. Owners and admins can change this.',
  invite: 'Invite an agent',
  inviteFirst: 'You are the only one here',
  inviteFirstText: 'Invite a colleague, and conversations are shared between you.',
  people: 'Agents',
  invited: 'Invited',
  deactivated: 'Deactivated',
  you: 'you',
  shownAs: (name: string) => `shown as ${name}`,
  roles: { owner: 'Owner', admin: 'Admin', agent: 'Agent' },
  roleHints: {
    owner: 'Can do everything. Only an owner can change another owner.',
    admin: 'Answers conversations and manages the team, sites, departments and roster.',
    agent: 'Answers conversations.',
  },
  presence: { accepting: 'Online, accepting', away: 'Online, away', offline: 'Offline' },
  onShift: 'On shift',
  offShift: 'Off shift',
  notJoined: 'Has not joined yet',
  load: (open: number, capacity: number) => `${open} of ${capacity} open`,
  anyLanguage: 'Any language',
  noDepartment: 'No department',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  moreOf: (name: string) => `More about ${name}`,
  onlyOwners: 'Only owners can change an owner.',
  form: {
    email: 'E-mail',
    name: 'Name',
    nameHint: 'Shoppers see it beside the answers.',
    role: 'Role',
    ownRole: 'Only somebody else can change your role.',
    capacity: 'Conversations at the same time',
    capacityHint: 'From 1 to 50. Three is a good start.',
    capacityFault: 'Enter a whole number from 1 to 50.',
    languages: 'Languages',
    languagesHint: 'If none is ticked, they get conversations in any language.',
    departments: 'Departments',
    departmentsHint:
      'They get these departments’ conversations first. If none is ticked, they get a department’s conversations only when none of its agents is on duty.',
    noDepartments: 'There are no departments yet.',
    nameMissing: 'Enter a name.',
    emailMissing: 'Enter an e-mail address, such as ana@shop.example.',
    saved: (name: string) => `Saved ${name}.`,
  },
  link: {
    create: 'Create invitation link',
    title: (name: string) => `Invitation for ${name}`,
    label: 'One-time link',
    text: (name: string, email: string) =>
      `Send this link to ${name} (${email}) yourself: no e-mail is sent for you. It works once, for seven days, and is shown only now.`,
    copy: 'Copy the link',
    done: 'Done',
    again: 'New invitation link',
    againText: (name: string) => `You get a fresh link for ${name}. The earlier link stops working.`,
    signIn: 'New sign-in link',
    signInText: (name: string) =>
      `You get a link with which ${name} chooses a new password. The old password works until the link is used.`,
    signInCreate: 'Create sign-in link',
    signInTitle: (name: string) => `Sign-in link for ${name}`,
    alreadyHere: 'Somebody with this e-mail is already in the team. Look in the list, also under Deactivated.',
  },
  deactivate: {
    action: 'Deactivate',
    title: (name: string) => `Deactivate ${name}?`,
    text: (name: string, open: number) =>
      `${name} is signed out everywhere at once and cannot sign in. ${
        open === 0
          ? 'They have no open conversation.'
          : plural(open, {
              one: 'Their open conversation goes back to the queue and keeps its place.',
              other: 'Their # open conversations go back to the queue and keep their places.',
            })
      } What they wrote stays. You can reactivate them at any time.`,
    done: (name: string) => `${name} is deactivated.`,
    withdraw: 'Withdraw the invitation',
    withdrawTitle: (name: string) => `Withdraw the invitation for ${name}?`,
    withdrawn: (name: string) => `The invitation for ${name} is withdrawn.`,
    withdrawText: 'The link stops working. You can invite them again later.',
  },
  reactivate: {
    action: 'Reactivate',
    done: {
      active: (name: string) => `${name} can sign in again.`,
      invited: (name: string) => `${name} is invited again. Create a new link for them.`,
    },
  },
  tooManyOpen: 'They have more open conversations than that. Choose a higher number, or wait until some are closed.',
  lastOwner: 'There must be at least one owner. Make somebody else an owner first.',
}
