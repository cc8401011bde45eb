import type { Page } from 'playwright'

/** Once the page has been drawn anew, in other colours or at another size. */
export const redrawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
