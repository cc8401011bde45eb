import { refuse, type Acting } from './acting'

const dark = '(prefers-color-scheme: dark)'
const media: Record<string, string> = { dark: 'all', light: 'not all', auto: dark }
/** Rules of ours that ask for a dark page, whatever they ask for now. */
const ours = new WeakSet<CSSMediaRule>()
const forced = new WeakMap<ShadowRoot, CSSStyleSheet>()

/** Dark or light whatever the device says: the rules for dark then always hold, or never. */
export function theme(acting: Acting, wished: unknown): void {
  if (typeof wished !== 'string' || !Object.hasOwn(media, wished)) return refuse(acting, 'theme takes light, dark or auto', wished)
  const { root } = acting.shell
  for (const rule of root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])) {
    if (!(rule instanceof CSSMediaRule) || !(ours.has(rule) || rule.media.mediaText === dark)) continue
    ours.add(rule)
    rule.media.mediaText = media[wished]!
  }
  schemeSheet(root).replaceSync(`.panel{color-scheme:${wished === 'auto' ? 'light dark' : wished}!important}`)
}

function schemeSheet(root: ShadowRoot): CSSStyleSheet {
  const known = forced.get(root)
  if (known) return known
  const sheet = new CSSStyleSheet()
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  forced.set(root, sheet)
  return sheet
}
