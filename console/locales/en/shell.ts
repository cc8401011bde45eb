import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const shell = {
  navigation: 'Main',
  lists: { queue: 'Queue', mine: 'Mine', left: 'Messages', all: 'All' },
  admin: { team: 'Team', sites: 'Sites', departments: 'Departments', roster: 'Roster' },
  accepting: 'Accepting conversations',
  acceptingOn: 'Accepting',
  acceptingOff: 'Away',
  offShift: 'Off shift',
  account: 'Account',
  me: 'My profile',
  offline: 'No connection. What you write is kept and sent when you are back online.',
  reconnect: 'Try now',
  reload: 'Reload',
  waiting: (count: number) => plural(count, { one: '# waiting', other: '# waiting' }),
  unread: (count: number) => plural(count, { one: '# unread', other: '# unread' }),
  messages: (count: number) => plural(count, { one: '# message', other: '# messages' }),
  late: (count: number) => plural(count, { one: '# late', other: '# late' }),
}
