import * as z from 'zod'
import { cleanEmail, isEmail } from './email'
import { AgentId, DepartmentId } from './ids'
import { cleanName } from './input-text'
import { limits } from './limits'
import { plainText } from './plain-text'

/** Characters before invisible ones are removed. */
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
const SpokenLanguage = z.string().regex(/^[a-z]{2,3}$/)

/** What an admin sets for an agent. */
export const AgentSettings = z.object({
  name: Name,
  role: Role,
  /** Conversations at the same time. */
  capacity: z.int().min(1).max(50),
  /** Empty: any language. */
  languages: z.array(SpokenLanguage).max(20),
  /**
   * The agent gets conversations of these departments first. If nobody of a department is on duty, any agent may get
   * its conversations.
   */
  departments: z.array(DepartmentId).max(50),
})
export type AgentSettings = z.infer<typeof AgentSettings>

export const Agent = z.object({
  ...AgentSettings.shape,
  id: AgentId,
  email: z.string(),
  /** The name that shoppers see, as the agent chooses; null: the name. */
  shownName: z.string().nullable(),
  picture: z.string().nullable(),
  /** The switch for accepting conversations. It stays over reconnects and is the same on all devices (R8). */
  accepting: z.boolean(),
  /** The lease is live: one of the agent's consoles has sent a heartbeat lately. */
  online: z.boolean(),
  /** By the roster, now. Null: no shifts are planned for the agent. */
  onShift: z.boolean().nullable(),
  /** The number of conversations that the agent has now. */
  open: z.int(),
  status: z.enum(['invited', 'active', 'deactivated']),
})
export type Agent = z.infer<typeof Agent>
