import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Asked } from '../../../shared/request'

type To = Asked<AgentRequests, 'transfer'>['to']
/** Transfers the conversation. `name`: of the agent or department that gets it; null: the queue. */
export type Hand = (to: To, name: string | null) => void
