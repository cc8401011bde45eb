import * as z from 'zod'
import { Department } from './events'
import { DepartmentId, Instant, SiteId } from './ids'
import { isBlank } from './input-text'
import { limits } from './limits'
import { plainText } from './plain-text'
import { OpeningHours } from './roster'
import { Name } from './team'

/** The languages that the console is written in, and the panel too. */
export const languages = ['en', 'ro', 'pl', 'it', 'uk'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** All that the panel is written in. */
export const panelLanguages = [...languages, 'de', 'fr', 'es', 'pt', 'nl', 'cs', 'hu', 'tr', 'ar', 'he'] as const
export const PanelLanguage = z.enum(panelLanguages)
export type PanelLanguage = z.infer<typeof PanelLanguage>

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i)
/** Scheme, host and port, as the browser's Origin header has it. */
export const Origin = z.string().max(limits.url).refine(isOrigin, 'an origin such as https://shop.example')

export const defaultColour = '#8a6116'

/** Where the bell stands, and whether the panel is dark; `auto` is as the page declares, else light. */
export const Position = z.enum(['right', 'left'])
export const Theme = z.enum(['auto', 'light', 'dark'])
/** CSS pixels between the bell and an edge of the window; null: left to the tag, else 20. */
export const Offset = z.int().min(0).max(limits.bellOffset).nullable()
/** Words beside the bell's icon; null: left to the tag, else none. */
export const BellLabel = plainText()
  .trim()
  .max(limits.bellLabel)
  .refine((text) => !isBlank(text), 'words')
  .nullable()

/** What may be asked of a shopper before the first message. */
export const Ask = z.enum(['name', 'email', 'department'])

/** What the widget may know of its site. */
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
  /** Whether answers to left messages also go out by e-mail: only then is an address needed. */
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
  /** Departments that answer for this site; empty: everybody does, and no choice is offered. */
  departments: z.array(DepartmentId).max(50).default([]),
  /** With a roster, only agents on shift are given conversations; without one, accepting is enough. */
  usesRoster: z.boolean().default(false),
  /** When messages are answered, where no roster says it; null: nobody has said, so no date is promised. */
  hours: OpeningHours.nullable().default(null),
  /** Minutes of staffed time (by the roster, else by the opening hours) within which a left message is answered. */
  answerWithin: z.int().min(5).max(10_080).default(120),
  /** Seconds after which an unanswered shopper is given to another agent, if there is one (R6). */
  noAnswerAfter: z.int().min(20).max(3_600).default(90),
})
export type SiteSettings = z.infer<typeof SiteSettings>

/** A page that tried the chat from an origin that is not allowed: the latest try. */
export const RefusedPage = z.object({ origin: Origin, at: Instant })
export type RefusedPage = z.infer<typeof RefusedPage>

/** How many of them are kept for a site, and for how many milliseconds. */
export const refusedPages = { most: 10, lasts: 7 * 86_400_000 } as const

export const Site = z.object({
  ...SiteSettings.shape,
  id: SiteId,
  /** Public; stands in the tag. */
  key: z.string(),
  /** When a page of an allowed origin first asked for the script, or opened the chat, and which; null: not yet. */
  tagSeen: z.object({ at: Instant, page: z.string() }).nullable(),
  /** Only for our own demo pages, until an origin is allowed: then it is a shop like any other. */
  demo: z.boolean(),
  /** Newest first; none of them allowed. */
  refused: z.array(RefusedPage),
})
export type Site = z.infer<typeof Site>

/** A key for signed identities. `kid` names it in the JWT's header. */
export const SiteKey = z.object({ kid: z.string(), createdAt: Instant })
export type SiteKey = z.infer<typeof SiteKey>
/** Both are valid while one takes the other's place. */
export const mostSiteKeys = 2

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text)
    return url.origin === text && /^https?:$/.test(url.protocol)
  } catch {
    return false
  }
}
