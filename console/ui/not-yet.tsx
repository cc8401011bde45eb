import { useSentences } from '../locales/use-locale'
import { useRefusalText } from '../locales/use-refusal-text'
import { Button } from './button'
import { EmptyState } from './empty-state'
import { Skeleton } from './skeleton'

type Fetch = { error: Error | null; refetch: () => unknown }

/** A placeholder for fetched data: its shape while it loads, or the reason of a failure with a way to continue. */
export function NotYet({ of, rows = 4 }: { of: Fetch[]; rows?: number }) {
  const { common } = useSentences()
  const refused = useRefusalText()
  const failed = of.filter(({ error }) => error)
  if (failed.length === 0) return <Skeleton rows={rows} />
  const again = () => failed.forEach((each) => each.refetch())
  return (
    <EmptyState
      icon="warning"
      title={common.couldNotLoad}
      text={refused(failed[0]?.error) ?? undefined}
      action={
        <Button look="primary" onClick={again}>
          {common.tryAgain}
        </Button>
      }
    />
  )
}
