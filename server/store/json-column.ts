/** Parses JSON that we wrote ourselves; the column defines its shape. */
export const json = <T>(column: string | null): T => (column === null ? null : JSON.parse(column)) as T
