import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Asked } from '../../../shared/request'

/** Whom a conversation is handed to. */
export type To = Asked<AgentRequests, 'transfer'>['to']
