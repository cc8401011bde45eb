import { useMutation } from '@tanstack/react-query'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { Asked, Output } from '../../shared/request'
import { command, type CommandName } from './commands'
import { useLive } from './live'
import type { RefusalError } from './refusal-error'

/** Take, transfer, close or reopen, with the epoch that was seen (R7, R10). */
export function useCommand<Name extends CommandName>(name: Name) {
  const { connection } = useLive()
  return useMutation<Output<AgentRequests, Name>, RefusalError, Omit<Asked<AgentRequests, Name>, 'commandId'>>({
    mutationFn: (input) => command(connection, name, input),
  })
}
