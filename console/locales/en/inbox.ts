import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const inbox = {
  titles: { queue: 'Queue', mine: 'My conversations', left: 'Offline messages', all: 'All conversations' },
  take: 'Take',
  takeNext: 'Take the next one',
  visitorNamed: (tail: string) => `Visitor ${tail}`,
  waiting: (span: string) => `waiting ${span}`,
  owedBy: (moment: string) => `due by ${moment}`,
  owedNoDate: 'answer due',
  late: (span: string) => `${span} late`,
  answered: 'answered',
  unread: 'Unread',
  you: 'You:',
  team: 'Team:',
  timeLeft: (clock: string) => `${clock} left`,
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
    mine: { title: 'No conversations yet', text: 'Conversations that you take or get appear here.' },
    left: {
      title: 'No offline messages',
      text: 'Messages that shoppers write while nobody is here wait here for your answer.',
    },
    all: { title: 'No conversations yet', text: 'Once the chat is in your shop, every conversation appears here.' },
  },
  startAccepting: 'Start accepting',
  toQueue: 'See the queue',
  choose: 'Choose a conversation',
  chooseText: 'Choose one from the list to read and answer it.',
}
