import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const session = {
  signIn: 'Sign in',
  signInTitle: 'Sign in to Counterbell',
  signOut: 'Sign out',
  email: 'E-mail',
  password: 'Password',
  name: 'Your name',
  nameHint: 'Shoppers see it beside your replies.',
  passwordHint: (least: number) => plural(least, { one: 'At least # character.', other: 'At least # characters.' }),
  wrong: 'Wrong e-mail or password.',
  ended: 'Your session has ended. Sign in to continue. What you were writing is kept.',
  forgotten: 'Forgot your password? An admin can send you a new link.',
  setUpTitle: 'Set up Counterbell',
  setUpText: 'You are the first one here. This account will be the owner.',
  setUpAction: 'Create account',
  joinTitle: 'Join the team',
  joinTitleNamed: (name: string) => `Welcome, ${name}`,
  joinText: (email: string) => `You are invited as ${email}. Choose a password to start.`,
  joinTextPlain: 'Choose a password to start.',
  joinAction: 'Join',
  linkUsedTitle: 'This link no longer works',
  linkUsedText:
    'It has already been used or has expired. Ask an admin for a new one, or sign in if you have a password.',
  toSignIn: 'Go to sign-in',
}
