import { readableOn } from '../bell/contrast'
import { drawBell } from '../bell/draw'
import { tokenKey } from '../identity'
import { draftKey, keyPrefix } from '../keys'
import type { Sentences } from '../locales/en'
import type { Look, Shell, Start } from '../shell'
import type { PanelLanguage } from '../../shared/site'
import { asking, type Handed } from './handshake'
import css from './window.css'

declare const VERSION: string
declare const LANGUAGES: string

const { site = '', origins = '' } = document.currentScript!.dataset
const base = new URL('..', (document.currentScript as HTMLScriptElement).src).href
const opener = window.opener as Window | null
/** For this window only: it can reload after the page that opened it has gone. */
const keptKey = `${keyPrefix(site)}handed`
const fetchFile = <Module>(name: string) => import(`${base}widget/${name}-${VERSION}.js`) as Promise<Module>
/** Milliseconds that the page has to answer. */
const patience = 1_500
let opened = false
const shops = origins.split(' ').filter(Boolean)

/** Only a page of the shop may say who the shopper is: another page could make them write under its own token. */
function hear({ origin, source, data }: MessageEvent<Handed>): void {
  if (source !== opener || !shops.includes(origin) || typeof data?.token !== 'string') return
  void openUp(data)
}

function openKept(): void {
  const kept = sessionStorage.getItem(keptKey)
  if (kept) void openUp(JSON.parse(kept) as Handed)
}

async function openUp(handed: Handed): Promise<void> {
  if (opened) return
  opened = true
  sessionStorage.setItem(keptKey, JSON.stringify({ ...handed, draft: '' }))
  sessionStorage.setItem(keyPrefix(site) + tokenKey, handed.token)
  if (handed.draft) sessionStorage.setItem(keyPrefix(site) + draftKey, handed.draft)
  const wished = handed.language.slice(0, 2)
  const spoken = LANGUAGES.split(',').some((one) => one.startsWith(wished)) ? wished : 'en'
  const [panel, { sentences }] = await Promise.all([
    fetchFile<{ start: Start }>('panel'),
    fetchFile<{ sentences: Sentences }>(spoken),
  ])
  panel.start(shellFor(handed), spoken as PanelLanguage, sentences)
}

/** No bell and no corner: the panel is the whole window, and closing it closes the window. */
function shellFor({ language, theme, colour, department }: Handed): Shell {
  document.documentElement.lang = language
  const { host, root, face, bell } = drawBell()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  document.body.append(host)
  const paint = ({ colour }: Look) => {
    if (!/^#[\da-f]{6}$/i.test(colour ?? '')) return
    face.style.setProperty('--accent', colour!)
    face.style.setProperty('--on-accent', readableOn(colour!))
  }
  paint({ colour: '#8a6116' })
  paint({ colour: colour ?? undefined })
  const calls = [['on', 'closed', () => window.close()], ['open']]
  const tag = { site, department: department ?? undefined }
  return {
    site,
    base,
    page: language,
    tag,
    ...(theme && { theme }),
    root,
    bell,
    paint,
    calls,
    unplace() {},
    storage: sessionStorage,
    keeps: true,
  }
}

if (opener) {
  addEventListener('message', hear)
  opener.postMessage(asking, '*')
  setTimeout(openKept, patience)
} else if (shops[0]) location.replace(shops[0])
