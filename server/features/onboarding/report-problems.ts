import type { SetUpFault } from '../../../shared/set-up-fault'
import type { Context } from '../../context'

export const listSetupProblems = async ({
  setupProblems: faults,
}: Pick<Context, 'setupProblems'>): Promise<{ faults: SetUpFault[] }> => ({ faults: faults.list() })

/** A page's report cannot be checked, so it is only shown. The smallest refused file counts. */
export async function reportUploadRefused(
  { setupProblems: faults }: Pick<Context, 'setupProblems'>,
  _who: unknown,
  { bytes: reported }: { bytes: number },
): Promise<Record<string, never>> {
  const bytes = Math.min(reported, faults.find('uploads-refused')?.bytes ?? reported)
  faults.note(
    { kind: 'uploads-refused', bytes },
    `A page says that a file of ${bytes} bytes was refused before it reached the server: the proxy in front must let 10 MB pass (client_max_body_size of nginx), as server/README.md shows`,
  )
  return {}
}

/** A file of this size has arrived, so the proxy lets it pass. */
export function reportUploadArrived({ setupProblems: faults }: Pick<Context, 'setupProblems'>, size: number): void {
  if (size >= (faults.find('uploads-refused')?.bytes ?? Infinity)) faults.mend('uploads-refused')
}
