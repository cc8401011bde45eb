import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const common = {
  name: 'Counterbell',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved',
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  back: 'Back',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading',
  tryAgain: 'Try again',
  couldNotLoad: 'This could not be loaded.',
  lostTitle: 'There is nothing at this address',
  lostText: 'The link may be old, or mistyped.',
  toConversations: 'Go to conversations',
  language: 'Language',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  count: (count: number) => plural(count, { one: '#', other: '#' }),
}
