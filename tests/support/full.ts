/** `npm run test:all` runs every permutation; `npm test` runs a representative few. */
export const isFull = process.env['FULL'] === '1'

/** All of them, or the representative few. */
export const allOr = <T>(all: readonly T[], few: readonly T[]): readonly T[] => (isFull ? all : few)
