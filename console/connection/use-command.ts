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
 * Take, transfer, close or reopen, with the epoch that the agent saw (R7, R10). `then` is called even when the button
 * is gone before the answer, because the lists may show the change first. A callback given to `mutate` is not called
 * then.
 */
export function useCommand<Name extends CommandName>(
  name: Name,
  then: Pick<Command<Name>, 'onSuccess' | 'onError'> = {},
) {
  const { connection } = useLive()
  return useMutation({ ...then, mutationFn: (input) => command(connection, name, input) } satisfies Command<Name>)
}
