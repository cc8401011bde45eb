import type { AgentRequests } from '../../shared/agent-protocol'
import type { Asked, Output } from '../../shared/request'
import { newClientId } from './client-id'
import type { Connection } from './connection'
import { refusalOf } from './refusal-error'

export type CommandName = 'take' | 'transfer' | 'close' | 'reopen' | 'called'
const tries = 3

/**
 * R10: every try has the same command id, so that a lost answer does not run the command twice. Throws a
 * `RefusalError`.
 */
export async function command<Name extends CommandName>(
  connection: Connection,
  name: Name,
  input: Omit<Asked<AgentRequests, Name>, 'commandId'>,
): Promise<Output<AgentRequests, Name>> {
  const asked = { ...input, commandId: newClientId() } as Asked<AgentRequests, Name>
  for (let round = 1; ; round++) {
    try {
      return await connection.ask(name, asked)
    } catch (error) {
      if (round === tries || refusalOf(error).code !== 'unavailable' || !connection.socket.connected) throw error
    }
  }
}
