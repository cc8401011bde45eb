import { useSentences } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

/** The server cannot be reached: offers to try again. */
export function Unreachable({ again }: { again: () => void }) {
  const { refusals, common } = useSentences()
  const retry = (
    <Button look="primary" onClick={again}>
      {common.tryAgain}
    </Button>
  )
  return (
    <main className="gate">
      <EmptyState whole icon="warning" title={common.couldNotLoad} text={refusals.unavailable} action={retry} />
    </main>
  )
}
