/** What lies over the thread: the menu, or what was chosen in it. */
export type MorePage = 'menu' | 'past' | 'end' | 'leave' | 'call' | 'settings' | 'blocked'
