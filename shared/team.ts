import * as z from 'zod'
import { cleanEmail, isEmail } from './email'
import { AgentId, DepartmentId } from './ids'
import { cleanName } from './input-text'
import { limits } from './limits'
import { plainText } from './plain-text'

/** Characters before signs that nobody sees are taken out. */
const longest = 1_000

export const Role = z.enum(['owner', 'admin', 'agent'])
export type Role = z.infer<typeof Role>

export const Name = z.string().max(longest).transform(cleanName).pipe(plainText().min(1).max(limits.name))
export const Email = z
  .string()
  .max(longest)
  .transform(cleanEmail)
  .pipe(z.string().max(limits.email).refine(isEmail, 'an e-mail address'))
export const Password = z.string().min(limits.password.least).max(limits.password.most)
/** Lower-case BCP 47 primary language, such as `ro`. */
export const SpokenLanguage = z.string().regex(/^[a-z]{2,3}$/)

/** What an admin sets for an agent. */
export const AgentSettings = z.object({
  name: Name,
  role: Role,
  /** Conversations at the same time. */
  capacity: z.int().min(1).max(50),
  /** Empty: whatever comes. */
  languages: z.array(SpokenLanguage).max(20),
  /** Whose conversations they are given first. Any agent may be given those of a department of which nobody is on duty. */
  departments: z.array(DepartmentId).max(50),
})
export type AgentSettings = z.infer<typeof AgentSettings>

export const Agent = z.object({
  ...AgentSettings.shape,
  id: AgentId,
  email: z.string(),
  /** What shoppers read in place of the name, as the agent wishes; null: the name. */
  shownName: z.string().nullable(),
  picture: z.string().nullable(),
  /** The explicit switch; survives reconnects and other devices (R8). */
  accepting: z.boolean(),
  /** Their lease is live: a console of theirs has been heard of lately. */
  online: z.boolean(),
  /** By the roster, now. Null: no roster planned for them. */
  onShift: z.boolean().nullable(),
  /** Conversations they have now. */
  open: z.int(),
  status: z.enum(['invited', 'active', 'deactivated']),
})
export type Agent = z.infer<typeof Agent>
