import type { RefusalCode } from '../../../shared/refusals'
import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const refusals: Record<RefusalCode, string> & { limitedFor: (seconds: number) => string } = {
  invalid: 'Something is not filled in correctly. Please check it.',
  unauthenticated: 'Your session has ended. Please sign in again.',
  forbidden: 'Your role does not allow this.',
  'not-found': 'This no longer exists.',
  conflict: 'This conflicts with something that already exists.',
  stale: 'Somebody else has this conversation now.',
  'wrong-state': 'The conversation has changed, so this is no longer possible.',
  'at-capacity': 'There is no room for another conversation right now.',
  'agent-away': 'This agent cannot take a conversation right now.',
  expired: 'This link has already been used or has expired.',
  'other-version': 'Counterbell has been updated. Please reload the page.',
  limited: 'Too many tries. Please wait a moment.',
  limitedFor: (seconds) =>
    plural(seconds, {
      one: 'Too many tries. Please try again in # second.',
      other: 'Too many tries. Please try again in # seconds.',
    }),
  internal: 'Something went wrong on the server. Nothing is lost. Please try again.',
  unavailable: 'The server cannot be reached. Please try again in a moment.',
}
