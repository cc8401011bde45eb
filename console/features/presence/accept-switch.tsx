import { isOffEverywhere } from '../../../shared/on-duty'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useAsk } from '../../connection/use-ask'
import { useSentences } from '../../locales/use-locale'
import { Switch } from '../../ui/switch'
import { useMe } from '../session/session'
import { useAccept } from './use-accept'

/** The accept switch (R8), with its state in a word below. */
export function AcceptSwitch() {
  const { shell } = useSentences()
  const { presence } = useLive()
  const { accepting, onShift } = useCell(presence.cell)
  const { accept, wished } = useAccept()
  const on = wished ?? accepting ?? false
  const me = useMe()
  const sites = useAsk('sites', {}).data?.sites ?? []
  const off = isOffEverywhere({ onShift, departments: me.departments }, sites)
  const word = on ? (off ? shell.offShift : shell.acceptingOn) : shell.acceptingOff
  return (
    <div className="accept" data-on={on && !off}>
      <Switch label={shell.accepting} on={on} onChange={accept} disabled={accepting === null} />
      <span className="accept__word">{accepting === null ? '' : word}</span>
    </div>
  )
}
