import * as z from 'zod'

/** Text for a column of its own: PostgreSQL keeps every character but NUL. */
export const plainText = () => z.string().regex(/^[^\0]*$/, 'text without a NUL character')
