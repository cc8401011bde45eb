/** What the bell is called, and what it says where the panel cannot be fetched: put into the loader by the build. Other languages say "Chat" and "offline". */
export const bellWords: Record<string, [chat: string, offline?: string]> = {
  pl: ['Czat'],
  uk: ['Чат', 'офлайн'],
  tr: ['Sohbet', 'çevrimdışı'],
  ar: ['دردشة'],
  he: ['צ׳אט'],
}
