/** What a window of its own asks the page that has opened it; it says nothing of anybody. */
export const asking = 'counterbell:who'

/** The page's answer: who the shopper is there, and how the panel looks and speaks. */
export type Handed = {
  token: string
  language: string
  theme: string | null
  colour: string | null
  department: string | null
  draft: string
}

/** What the window's own address carries of it: the site's public key alone. */
export const windowAddress = (base: string, site: string) => `${base}window?site=${encodeURIComponent(site)}`
