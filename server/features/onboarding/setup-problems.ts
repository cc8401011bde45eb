import type { SetUpFault } from '../../../shared/set-up-fault'
import type { Context } from '../../context'

type Kind = SetUpFault['kind']
type Seen<Fault> = Fault extends SetUpFault ? Omit<Fault, 'since'> : never

/** Configuration problems around this process. A problem is listed until it is solved or the process restarts. */
export type SetupProblems = ReturnType<typeof createSetupProblems>

export function createSetupProblems(log: Pick<Context['log'], 'warn'>) {
  const faults = new Map<Kind, SetUpFault>()
  const logged = new Set<Kind>()
  return {
    list: (): SetUpFault[] => [...faults.values()],
    find: <K extends Kind>(kind: K) => faults.get(kind) as Extract<SetUpFault, { kind: K }> | undefined,
    /**
     * Lists the problem, and logs `words` the first time. The newest of a kind is listed, with the time of the first.
     */
    note(fault: Seen<SetUpFault>, words: string): void {
      faults.set(fault.kind, { ...fault, since: faults.get(fault.kind)?.since ?? Date.now() })
      if (logged.has(fault.kind)) return
      logged.add(fault.kind)
      log.warn(words)
    },
    mend: (kind: Kind): void => void faults.delete(kind),
  }
}
