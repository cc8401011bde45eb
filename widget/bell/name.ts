/** The bell's accessible name: what it is, and whose. */
export const bellName = (label: string, name?: string): string => (name ? `${label}: ${name}` : label)
