/** The message by which the chat's own window asks the page that opened it. It contains nothing about the shopper. */
export const asking = 'counterbell:who'

/** The page's answer: the shopper's token, and the panel's look and language. */
export type Handed = {
  token: string
  language: string
  theme: string | null
  colour: string | null
  department: string | null
  draft: string
}

/** The window's address holds only the site's public key. */
export const windowAddress = (base: string, site: string) => `${base}window?site=${encodeURIComponent(site)}`
