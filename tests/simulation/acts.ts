import { agentActs } from './acts/agents'
import type { Act } from './acts/choose'
import { machineActs } from './acts/machines'
import { shopperActs } from './acts/shoppers'
import { talkActs } from './acts/talk'
import type { CommandKind } from './plan'

/** All acts. */
export const acts: Record<CommandKind, Act> = { ...shopperActs, ...talkActs, ...agentActs, ...machineActs }
