/** What we wrote ourselves, read back; the column says its shape. */
export const json = <T>(column: string | null): T => (column === null ? null : JSON.parse(column)) as T
