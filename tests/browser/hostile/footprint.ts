import type { Page } from 'playwright'

/** All of a page that a guest could change, each thing by its name. */
export type Footprint = Record<string, string>

/**
 * Reads the host's side of a page: its names and what stands behind them, its style, layout and fonts, what has the
 * focus, where it is scrolled to, its history. What is ours is left out: one element with a shadow root, and one name.
 */
export function footprint(page: Page): Promise<Footprint> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {}
    const isOurs = (element: Element) => Boolean(element.shadowRoot?.querySelector('.bell'))
    const wayTo = (element: Element | null): string =>
      (element?.parentElement ? `${wayTo(element.parentElement)}>` : '') +
      (element
        ? `${element.tagName}:${[...(element.parentElement?.children ?? [])].filter((each) => !isOurs(each)).indexOf(element)}`
        : '')

    const source = (value: unknown) =>
      typeof value === 'function' ? Function.prototype.toString.call(value).slice(0, 200) : typeof value
    const places = { window, document, history, navigator, location, JSON, Math, console, customElements }
    const kinds = [
      Object,
      Function,
      Array,
      String,
      Promise,
      Map,
      Set,
      Date,
      EventTarget,
      Node,
      Element,
      HTMLElement,
      Document,
      Event,
      History,
      Storage,
      XMLHttpRequest,
      WebSocket,
      Response,
      ShadowRoot,
    ]
    for (const [name, place] of [
      ...Object.entries(places),
      ...kinds.flatMap((kind) => [
        [kind.name, kind] as const,
        [`${kind.name}.prototype`, kind.prototype as object] as const,
      ]),
    ]) {
      if (typeof place !== 'object' && typeof place !== 'function') continue
      for (const key of Object.getOwnPropertyNames(place)) {
        if (place === window && (/^\d+$/.test(key) || key === 'Counterbell')) continue
        // React's marks have another name on every page.
        if (/^_+react/.test(key)) continue
        const described: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(place, key) }
        found[`${name}.${key}`] = ['value', 'get', 'set'].map((part) => source(described[part])).join(' ')
        if (/^on\w+$/.test(key) && place === window) found[`window.${key} handler`] = source(Reflect.get(window, key))
      }
    }

    for (const element of document.querySelectorAll('*')) {
      if (isOurs(element) || element.matches('script, link[rel=modulepreload]')) continue
      const style = getComputedStyle(element)
      const { x, y, width, height } = element.getBoundingClientRect()
      const way = wayTo(element)
      found[`style of ${way}`] = [...style]
        .toSorted()
        .map((property) => `${property}: ${style.getPropertyValue(property)}`)
        .join('; ')
      found[`place of ${way}`] = [x, y, width, height].join(' ')
      found[`attributes of ${way}`] = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')
    }

    const shifts = new PerformanceObserver(() => undefined)
    shifts.observe({ type: 'layout-shift', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { scrollWidth, scrollHeight } = document.documentElement
    return Object.assign(found, {
      'layout shifts': shifts
        .takeRecords()
        .map(({ startTime }) => startTime)
        .join(' '),
      'style sheets': `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      fonts: String(document.fonts.size),
      scroll: `${scrollX} ${scrollY} of ${scrollWidth} ${scrollHeight}`,
      focus: wayTo(document.activeElement && isOurs(document.activeElement) ? null : document.activeElement),
      selection: String(getSelection()),
      history: String(history.length),
      address: location.href,
      title: document.title,
      state: JSON.stringify(history.state) ?? '',
      cookie: document.cookie,
      mode: document.compatMode,
    })
  })
}

/** What differs, by name; `without`: what we may change at that moment. */
export function changes(before: Footprint, after: Footprint, without: string[] = []): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names]
    .filter((name) => before[name] !== after[name] && !without.includes(name))
    .map((name) => `${name}: ${difference(before[name], after[name])}`)
}

function difference(before = 'nothing', after = 'nothing'): string {
  const was = before.split('; ')
  const is = after.split('; ')
  return was.length < 50
    ? `${before} → ${after}`
    : was
        .filter((part, index) => part !== is[index])
        .slice(0, 8)
        .join('; ') +
        ' → ' +
        is
          .filter((part, index) => part !== was[index])
          .slice(0, 8)
          .join('; ')
}

/** How we look: each element of the bell and the panel with its computed style. */
export function ourLook(page: Page): Promise<Footprint> {
  return page.evaluate(() => {
    const found: Record<string, string> = {}
    const root = [...document.querySelectorAll('*')].find((element) =>
      element.shadowRoot?.querySelector('.bell'),
    )!.shadowRoot!
    for (const element of root.querySelectorAll('*')) {
      const style = getComputedStyle(element)
      found[`${Object.keys(found).length} ${element.tagName}.${element.getAttribute('class') ?? ''}`] = [...style]
        .filter((name) => !name.startsWith('--'))
        .toSorted()
        .map((name) => `${name}: ${style.getPropertyValue(name)}`)
        .join('; ')
    }
    return found
  })
}

/** How we look once everything has come and stopped moving: the same for a whole second. */
export async function settledLook(page: Page): Promise<Footprint> {
  for (let look = await ourLook(page); ;) {
    await page.waitForTimeout(1000)
    const later = await ourLook(page)
    if (changes(look, later).length === 0) return look
    look = later
  }
}
