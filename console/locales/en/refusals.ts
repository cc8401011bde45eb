import type { RefusalCode } from '../../../shared/refusals'
import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const refusals: Record<RefusalCode, string> & { limitedFor: (seconds: number) => string } = {
  invalid: 'Something in this is not filled in correctly. Please check it.',
  unauthenticated: 'Your session has ended. Please sign in again.',
  forbidden: 'Your role does not allow this.',
  'not-found': 'This no longer exists.',
  conflict: 'This clashes with something that is already there.',
  stale: 'The conversation has changed hands in the meantime.',
  'wrong-state': 'The conversation is in a state that does not allow this.',
  'at-capacity': 'There is no room for another conversation at the moment.',
  'agent-away': 'This agent is not available to be given anything now.',
  expired: 'This link has been used already, or is too old.',
  'other-version': 'Counterbell has been updated. Please reload the page.',
  limited: 'That was too often. Please wait a moment.',
  limitedFor: (seconds) => plural(seconds, { one: 'That was too often. Please try again in # second.', other: 'That was too often. Please try again in # seconds.' }),
  internal: 'Something went wrong on the server. Nothing was lost; please try again.',
  unavailable: 'The server cannot be reached. Please try again in a moment.',
}
