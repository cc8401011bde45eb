/**
 * The bell's label, and its text where the panel cannot be fetched. The build puts them into the loader. Other
 * languages use "Chat" and "offline".
 */
export const bellWords: Record<string, [chat: string, offline?: string]> = {
  pl: ['Czat'],
  uk: ['Чат', 'офлайн'],
  tr: ['Sohbet', 'çevrimdışı'],
  ar: ['دردشة'],
  he: ['צ׳אט'],
}
