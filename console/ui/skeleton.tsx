import { useEffect, useState } from 'react'
import { useSentences } from '../locales/use-locale'

const patience = 300

/** The shape of data that is loading. It appears after 300 ms, so that a quick answer does not flash. */
export function Skeleton({ rows = 6, shape = 'row' }: { rows?: number; shape?: 'row' | 'line' }) {
  const { common } = useSentences()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className="skeleton" data-shape={shape} role="status">
      <span className="unseen">{common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton__row" aria-hidden="true" />
      ))}
    </div>
  )
}
