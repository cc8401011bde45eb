import type { Page } from 'playwright'
import type { Prepare } from '../support/chromium'

declare global {
  interface Window {
    pwned?: unknown
    violations: string[]
  }
}

/** From the first moment: what the page's own policy had to stop is harm that was only just prevented. */
export const watched: Prepare = async (page) => {
  await page.addInitScript(() => {
    window.violations = []
    addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  page.on('dialog', (dialog) => page.evaluate((text) => (window.pwned = text), dialog.message()))
}

/** Everything on the page, through open shadow roots too, that a text has become although it was only to be read. Empty: none. */
export async function harm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = window.pwned === undefined ? [] : [`ran: ${JSON.stringify(window.pwned)}`]
    const foreign = new Set(['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MATH', 'TEMPLATE', 'ANIMATE', 'DETAILS', 'B'])
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot)
        if (foreign.has(element.tagName.toUpperCase())) found.push(element.outerHTML)
        if (element instanceof HTMLScriptElement && !element.src.startsWith(location.origin))
          found.push(element.outerHTML)
        for (const { name, value } of element.attributes) {
          const leads =
            /^(href|src|action|formaction|xlink:href|srcdoc|data)$/.test(name) && !element.matches('link[rel=icon]')
          const scripted = leads && !/^(https?|blob):$/.test(URL.parse(value, location.href)?.protocol ?? '')
          if (name.startsWith('on') || scripted) found.push(`${element.tagName} ${name}=${value}`)
        }
      }
    }
    look(document)
    return [...found, ...window.violations]
  })
}
