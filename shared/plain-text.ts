import * as z from 'zod'

/** Text for a database column: PostgreSQL stores every character except NUL. */
export const plainText = () => z.string().regex(/^[^\0]*$/, 'text without a NUL character')
