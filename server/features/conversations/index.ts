export { agentCommand, type AgentCommandInput, type CommandEffect } from './agent-command'
export { close } from './close'
export { endConversation } from './end-conversation'
export { appendEvents, bySystem, type NewEvent } from './log/append-events'
export { byShopper } from './log/by-shopper'
export { commit, publishSeen, type UnitOfWork } from './log/commit'
export { conversationOf, type ConversationRow, headOf, summaryOf } from './log/conversation-row'
export {
  conversations,
  findByClientId,
  isStored,
  lockConversation,
  lockFreeConversation,
  lockOpenConversation,
  lockOrThrow,
} from './log/find-conversation'
export { catchUpAgent, catchUpShopper, earlierAgent } from './queries/catch-up'
export { inbox } from './queries/inbox'
export { listConversations } from './queries/list-conversations'
export { type HeadRow, inboxRevision, readAgentHeads, readHeads, readShopperHeads } from './queries/read-heads'
export { shopperCommand, type ShopperCommandInput } from './shopper-command'
export { startConversation } from './start-conversation'
