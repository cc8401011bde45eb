import type { Page } from 'playwright'

/** What of the open panel sticks out of it sideways, and whether the panel and the form to write in are on the screen; empty: all is in its place. */
export async function spills(page: Page): Promise<string[]> {
  return page.locator('.panel').evaluateAll(([panel]) => {
    if (!(panel instanceof HTMLElement) || panel.hidden) return []
    const frame = panel.getBoundingClientRect()
    const found: string[] = []
    const onScreen = ({ left, right, top, bottom }: DOMRect) =>
      left > -1 && right < innerWidth + 1 && top > -1 && bottom < innerHeight + 1
    if (!onScreen(frame)) found.push('the panel is not all on the screen')
    const form = panel.querySelector('.write')
    if (form && !form.closest('[inert]') && !onScreen(form.getBoundingClientRect()))
      found.push('the form to write in is not on the screen')
    for (const each of panel.querySelectorAll('*')) {
      // Cards are leafed through sideways; a picture that is opened has the whole screen; the rest is for screen readers, or to pull at.
      if (each.closest('.cards, dialog, .quiet, .resize')) continue
      const { left, right, width, height } = each.getBoundingClientRect()
      if (width > 1 && height > 1 && (left < frame.left - 1 || right > frame.right + 1))
        found.push(`${each.localName}.${each.getAttribute('class') ?? ''} sticks out`)
    }
    return found
  })
}
