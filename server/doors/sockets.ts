import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { AgentAsks, AgentPushes } from '../../shared/agent-protocol'
import type { Face } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { IdentityFault, ShopperAsks, ShopperPushes } from '../../shared/shopper-protocol'
import type { AgentWho, Shopper } from '../rules/access'

/** `identityFault`: why the signed identity that they brought was not accepted. */
export type ShopperData = { who: Shopper; identityFault: IdentityFault | null }
export type AgentData = { who: AgentWho; face: Face; watching: Set<ConversationId> }

/** Between processes: "look again". */
type Between = { stir: () => void }

export type ShopperServer = Server<ShopperAsks, ShopperPushes, DefaultEventsMap, ShopperData>
export type ShopperSocket = Socket<ShopperAsks, ShopperPushes, DefaultEventsMap, ShopperData>
export type AgentServer = Server<AgentAsks, AgentPushes, Between, AgentData>
export type AgentSocket = Socket<AgentAsks, AgentPushes, Between, AgentData>
