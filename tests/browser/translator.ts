import type { Page } from 'playwright'

/**
 * Does to a page what a browser's translation does: every text node, of the page and of what hangs in its shadow, is taken
 * out, and `<font><font>words</font></font>` is put in its place; again whenever a text comes or changes. It stops at nothing:
 * some translators do not know `translate="no"`.
 */
export async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const whole = { childList: true, characterData: true, subtree: true }
    const texts = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      while (walker.nextNode()) found.push(walker.currentNode as Text)
      return found
    }
    const wrap = (text: Text) => {
      const parent = text.parentElement
      if (
        !text.isConnected ||
        !text.data.trim() ||
        !parent ||
        parent.closest('font, script, style, title, svg, textarea, option')
      )
        return
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.append(text.data)
      outer.append(inner)
      text.replaceWith(outer)
    }
    const watch = (root: Node) => {
      texts(root).forEach(wrap)
      new MutationObserver(() => texts(root).forEach(wrap)).observe(root, whole)
    }
    watch(document)
    const attachShadow = Reflect.get(Element.prototype, 'attachShadow') as (
      this: Element,
      init: ShadowRootInit,
    ) => ShadowRoot
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init)
      watch(root)
      return root
    }
  })
}

/** What is read on the page, in one line. */
export const readOn = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ').trim()
