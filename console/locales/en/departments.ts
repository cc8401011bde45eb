import { pluralIn } from '../plural'

const plural = pluralIn('en')

export const departments = {
  title: 'Departments',
  intro:
    'Groups of agents, such as Sales or Returns. A site may let shoppers choose one. Its agents get the conversation first; when none of them is on duty, anyone else who answers for the site gets it.',
  emptyTitle: 'No departments',
  emptyText: 'Without any, everybody answers everything, which suits most small teams.',
  name: 'Name of the new department',
  nameHint: 'Shoppers see it when they choose.',
  add: 'Add',
  added: (name: string) => `Added ${name}.`,
  nameMissing: 'Enter a name.',
  nameTaken: 'There is already a department with this name.',
  agents: (count: number) => (count === 0 ? 'No agents' : plural(count, { one: '# agent', other: '# agents' })),
  sites: (count: number) => (count === 0 ? 'on no site' : plural(count, { one: 'on # site', other: 'on # sites' })),
  noAgentsWarning:
    'It has no agents, so its conversations go to anyone else who answers for the site. Add agents under Team.',
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: 'New name',
  renamed: (name: string) => `Renamed to ${name}.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'This cannot be undone. Shoppers can no longer choose it.',
  inUse: (where: string) => `It is still used by: ${where}. Untick it there first, then remove it here.`,
  removed: (name: string) => `Removed ${name}.`,
  stillNamed:
    'Conversations still use this department, so it cannot be removed. Rename it, or untick it on every site so that nobody can choose it.',
}
