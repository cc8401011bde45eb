import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const inbox = {
  titles: { queue: 'Queue', mine: 'My conversations', left: 'Left messages', all: 'All conversations' },
  take: 'Take',
  takeNext: 'Take the next one',
  visitorNamed: (tail: string) => `Visitor ${tail}`,
  waiting: (span: string) => `waiting ${span}`,
  owedBy: (moment: string) => `owed by ${moment}`,
  owedNoDate: 'answer owed, no date promised',
  late: (span: string) => `${span} late`,
  answered: 'answered',
  unread: 'Unread',
  you: 'You:',
  noText: 'No message yet',
  callBack: (phone: string) => `Asks to be called: ${phone}`,
  closed: 'closed',
  deleted: 'deleted message',
  rated: { bad: 'rated bad', okay: 'rated okay', good: 'rated good' },
  withAgent: (name: string) => `with ${name}`,
  withYou: 'with you',
  held: (count: number) => plural(count, { one: '# new', other: '# new' }),
  empty: {
    queue: { title: 'Nobody is waiting', text: 'Shoppers who ask for help appear here, the longest waiting first.' },
    mine: { title: 'Nothing on your counter', text: 'Conversations that you take or are given appear here.' },
    left: { title: 'No left messages', text: 'What shoppers write while nobody is on shift waits here for an answer.' },
    all: { title: 'No conversations yet', text: 'Once the bell is on your shop, everything that is said appears here.' },
  },
  startAccepting: 'Start accepting',
  toQueue: 'See the queue',
  putBell: 'Put the bell on your shop',
  first: {
    title: 'Open for business in three steps',
    bell: { title: 'Put the bell on your shop', text: 'One line in your page. It rings here when a shopper writes.', action: 'See the line' },
    team: { title: 'Invite a colleague', text: 'They get a link and choose a password themselves.', action: 'Invite' },
    accept: { title: 'Start accepting conversations', text: 'While nobody accepts, shoppers can leave a message instead.', action: 'Start accepting' },
    done: 'Done',
  },
  choose: 'Choose a conversation',
  chooseText: 'Pick one from the list to read and answer it.',
}
