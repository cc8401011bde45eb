/** What the bell is called: what it is, and whose. */
export const bellName = (label: string, name?: string): string => (name ? `${label}: ${name}` : label)
