import { defaultColour, type Site } from '../../../shared/site'

/** The tag as a developer pastes it. The look rides along so that the bell is right before anything else has loaded. */
export function snippet(publicUrl: string, site: Pick<Site, 'key' | 'colour'> & Partial<Pick<Site, 'position'>>): string {
  const src = `${publicUrl.replace(/\/$/, '')}/widget.js`
  const colour = site.colour.toLowerCase() === defaultColour ? '' : ` data-colour="${site.colour}"`
  const position = site.position === 'left' ? ' data-position="left"' : ''
  return `<script async src="${src}" data-site="${site.key}"${colour}${position}></script>`
}
