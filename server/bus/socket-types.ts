import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { AgentAsks, AgentPushes } from '../../shared/agent-protocol'
import type { Face } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { IdentityFault, IgnoredClaim, ShopperAsks, ShopperPushes } from '../../shared/shopper-protocol'
import type { AgentPrincipal, ShopperPrincipal } from '../access'
import type { TokenClaims } from '../features/shoppers'

/**
 * `token`: what identifies the shopper. `identityFault`: why their signed identity, or a part of it, was not accepted.
 */
export type ShopperData = {
  principal: ShopperPrincipal
  token: TokenClaims
  identityFault: IdentityFault | null
  identityIgnored: IgnoredClaim[]
}
type AgentData = { principal: AgentPrincipal; face: Face; watching: Set<ConversationId> }

/** Between processes: "check again". */
type Between = { stir: () => void }

export type ShopperServer = Server<ShopperAsks, ShopperPushes, DefaultEventsMap, ShopperData>
export type ShopperSocket = Socket<ShopperAsks, ShopperPushes, DefaultEventsMap, ShopperData>
export type AgentServer = Server<AgentAsks, AgentPushes, Between, AgentData>
export type AgentSocket = Socket<AgentAsks, AgentPushes, Between, AgentData>
