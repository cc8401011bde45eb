/** What lies over the thread: the menu, or the page that was chosen in it. */
export type MorePage = 'menu' | 'past' | 'end' | 'leave' | 'call' | 'settings' | 'blocked'
