import type { ReactNode } from 'react'
import { useSentences } from '../../locales/use-locale'
import { Gate } from './gate'
import { useStatus } from './use-status'

/** At another address than the server's own it refuses us: says where the console is, and leads there, a link's secret included. */
export function Elsewhere({ otherwise }: { otherwise: ReactNode }) {
  const { gate: words } = useSentences().setUp
  const status = useStatus()
  if (status.isPending) return null
  const there = status.data?.publicUrl
  if (!there || there === location.origin) return otherwise
  return (
    <Gate title={words.elsewhereTitle} text={words.elsewhereText(location.origin, there)}>
      <a className="button gate__way" data-look="primary" href={there + location.pathname + location.hash}>
        {words.elsewhereAction(there)}
      </a>
    </Gate>
  )
}
