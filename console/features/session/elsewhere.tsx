import type { ReactNode } from 'react'
import { useSentences } from '../../locales/use-locale'
import { SettingLines } from '../../ui/setting-lines'
import { isThisMachine } from '../set-up/this-machine'
import { Gate } from './gate'
import { useStatus } from './use-status'

/**
 * The server refuses the console at any address but its own. Says where the console is and links there, with a link's
 * secret. Also says what to set if this address is the right one.
 */
export function Elsewhere({ otherwise }: { otherwise: ReactNode }) {
  const { gate: words } = useSentences().setUp
  const status = useStatus()
  if (status.isPending) return null
  const there = status.data?.publicUrl
  const here = location.origin
  if (!there || there === here) return otherwise
  return (
    <Gate title={words.elsewhereTitle} text={words.elsewhereText(here, there)}>
      {leads(here, there) && (
        <a className="button gate__way" data-look="primary" href={there + location.pathname + location.hash}>
          {words.elsewhereAction(there)}
        </a>
      )}
      {!isThisMachine(here) && (
        <div className="gate__mend">
          <p className="gate__hint">{words.elsewhereMend(here)}</p>
          <SettingLines text={`PUBLIC_URL=${here}`} />
        </div>
      )}
    </Gate>
  )
}

/** No link from another machine to the server's own `localhost`, and none to http, which redirects back to https. */
const leads = (here: string, there: string) =>
  (isThisMachine(here) || !isThisMachine(there)) && there !== here.replace(/^https:/, 'http:')
