import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { Asked, Output } from '../../shared/request'
import { command, type CommandName } from './commands'
import { useLive } from './live'
import type { RefusalError } from './refusal-error'

type Command<Name extends CommandName> = UseMutationOptions<
  Output<AgentRequests, Name>,
  RefusalError,
  Omit<Asked<AgentRequests, Name>, 'commandId'>
>

/**
 * Take, transfer, close or reopen, with the epoch that was seen (R7, R10). `then` is called even when the button is gone
 * by the time of the answer: the lists may hear of the change first. What is given to `mutate` is not.
 */
export function useCommand<Name extends CommandName>(
  name: Name,
  then: Pick<Command<Name>, 'onSuccess' | 'onError'> = {},
) {
  const { connection } = useLive()
  return useMutation({ ...then, mutationFn: (input) => command(connection, name, input) } satisfies Command<Name>)
}
