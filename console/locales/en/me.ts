import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const me = {
  title: 'My profile',
  intro: 'How shoppers and your team see you, and how the console speaks to you.',
  picture: 'Picture',
  choosePicture: 'Choose a picture',
  pictureHint: 'It is cropped to a square and made smaller on your device.',
  pictureRefused: 'This file is not a picture that can be read.',
  name: 'Name',
  shownName: 'Shown to shoppers as',
  shownNameHint: 'Leave it empty to show your full name.',
  email: 'E-mail',
  language: 'Language of the console',
  languageOwn: 'Same as the browser',
  passwordTitle: 'Password',
  passwordText: 'Changing it signs you out on every other device.',
  current: 'Current password',
  next: 'New password',
  change: 'Change password',
  changed: 'Password changed',
  wrongCurrent: 'The current password is wrong.',
  alertsTitle: 'Alerts',
  alertsText: 'On this device only.',
  sound: 'Ring the bell when a shopper writes',
  notifications: 'Show notifications while the console is in the background',
  notificationsBlocked: 'The browser blocks notifications for this page. Allow them in its settings.',
  notifyMessage: (name: string) => `${name} wrote`,
  notifyGiven: (name: string) => `New conversation: ${name}`,
  tooShort: (least: number) => plural(least, { one: 'Use at least # character.', other: 'Use at least # characters.' }),
}
