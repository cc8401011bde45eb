import * as z from 'zod'
import { Department } from './events'
import { DepartmentId, Instant, SiteId } from './ids'
import { isBlank } from './input-text'
import { limits } from './limits'
import { plainText } from './plain-text'
import { OpeningHours } from './roster'
import { Name } from './team'

/** The languages of the console. The panel has them too. */
export const languages = ['en', 'ro', 'pl', 'it', 'uk'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** All languages of the panel. */
export const panelLanguages = [...languages, 'de', 'fr', 'es', 'pt', 'nl', 'cs', 'hu', 'tr', 'ar', 'he'] as const
export const PanelLanguage = z.enum(panelLanguages)
export type PanelLanguage = z.infer<typeof PanelLanguage>

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i)
/** Scheme, host and port, as the browser's Origin header has it. */
export const Origin = z.string().max(limits.url).refine(isOrigin, 'an origin such as https://shop.example')

export const defaultColour = '#8a6116'

/** Where the bell stands, and whether the panel is dark. `auto`: as the page declares, else light. */
export const Position = z.enum(['right', 'left'])
export const Theme = z.enum(['auto', 'light', 'dark'])
/** CSS pixels between the bell and an edge of the window; null: from the tag, else 20. */
const Offset = z.int().min(0).max(limits.bellOffset).nullable()
/** The text beside the bell's icon; null: from the tag, else none. */
export const BellLabel = plainText()
  .trim()
  .max(limits.bellLabel)
  .refine((text) => !isBlank(text), 'words')
  .nullable()

/** What the panel may ask a shopper before the first message. */
export const Ask = z.enum(['name', 'email', 'department'])

/** What the widget may know about its site. */
export const SiteLook = z.object({
  name: z.string(),
  colour: Colour,
  position: Position,
  theme: Theme,
  bottom: Offset,
  side: Offset,
  label: BellLabel,
  languages: z.array(PanelLanguage).min(1),
  ask: z.array(Ask),
  departments: z.array(Department),
  /** Answers to left messages also go out by e-mail: only then is an address required. */
  sendsMail: z.boolean(),
})
export type SiteLook = z.infer<typeof SiteLook>

export const mostOrigins = 50

/** What an admin may set. */
export const SiteSettings = z.object({
  name: Name,
  allowedOrigins: z.array(Origin).max(mostOrigins),
  colour: Colour.default(defaultColour),
  position: Position.default('right'),
  theme: Theme.default('auto'),
  bottom: Offset.default(null),
  side: Offset.default(null),
  label: BellLabel.default(null),
  languages: z
    .array(PanelLanguage)
    .min(1)
    .default([...panelLanguages]),
  ask: z.array(Ask).default([]),
  /** The departments of this site. Empty: all agents serve it, and shoppers get no choice. */
  departments: z.array(DepartmentId).max(50).default([]),
  /** True: only agents on shift get conversations. False: accepting is enough. */
  usesRoster: z.boolean().default(false),
  /** When messages are answered, if there is no roster; null: nobody has set it, so no time is promised. */
  hours: OpeningHours.nullable().default(null),
  /** Minutes of staffed time (by the roster, else by the opening hours) within which a left message is answered. */
  answerWithin: z.int().min(5).max(10_080).default(120),
  /** Seconds after which an unanswered conversation goes to another agent, if there is one (R6). */
  noAnswerAfter: z.int().min(20).max(3_600).default(90),
})
export type SiteSettings = z.infer<typeof SiteSettings>

/** A page that tried to open the chat from an origin that is not allowed: its latest try. */
export const RefusedPage = z.object({ origin: Origin, at: Instant })
export type RefusedPage = z.infer<typeof RefusedPage>

/** How many are kept for a site, and for how many milliseconds. */
export const refusedPages = { most: 10, lasts: 7 * 86_400_000 } as const

export const Site = z.object({
  ...SiteSettings.shape,
  id: SiteId,
  /** Public: it is in the tag. */
  key: z.string(),
  /** When a page of an allowed origin first fetched the script or opened the chat, and which page; null: not yet. */
  tagSeen: z.object({ at: Instant, page: z.string() }).nullable(),
  /** The site of our own demo pages, until an origin is allowed. From then on it is an ordinary site. */
  demo: z.boolean(),
  /** Newest first, without origins that are allowed now. */
  refused: z.array(RefusedPage),
})
export type Site = z.infer<typeof Site>

/** A key for signed identities. `kid` names it in the JWT's header. */
export const SiteKey = z.object({ kid: z.string(), createdAt: Instant })
export type SiteKey = z.infer<typeof SiteKey>
/** Both keys are valid while one replaces the other. */
export const mostSiteKeys = 2

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text)
    return url.origin === text && /^https?:$/.test(url.protocol)
  } catch {
    return false
  }
}
