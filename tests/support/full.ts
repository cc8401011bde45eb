/** `npm run test:all` goes through every permutation; `npm test` through those that stand for the others. */
export const isFull = process.env['FULL'] === '1'

/** All of them, or the few that stand for them. */
export const allOr = <T>(all: readonly T[], few: readonly T[]): readonly T[] => (isFull ? all : few)
