import { defaultColour, type Site } from '../../../shared/site'

type Given = Pick<Site, 'key' | 'colour'> & Partial<Pick<Site, 'name' | 'position' | 'bottom' | 'side' | 'label'>>

/**
 * The tag that a developer pastes. It contains the look for the first paint, before anything has loaded. Afterwards the
 * console's settings apply.
 */
export function snippet(publicUrl: string, { key, name, colour, position, bottom, side, label }: Given): string {
  const attributes = {
    site: key,
    name,
    colour: colour.toLowerCase() === defaultColour ? null : colour,
    position: position === 'left' ? position : null,
    bottom,
    side,
    label,
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : ` data-${name}="${plain(String(value))}"`,
  )
  return `<script async src="${publicUrl.replace(/\/$/, '')}/widget.js"${written.join('')}></script>`
}

const signs: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
const plain = (text: string) => text.replace(/[&"<>]/g, (sign) => signs[sign]!)
