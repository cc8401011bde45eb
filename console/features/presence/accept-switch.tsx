import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { useSentences } from '../../locales/use-locale'
import { Switch } from '../../ui/switch'
import { useAccept } from './use-accept'

/** The explicit switch (R8), with a word below it that says how it stands. */
export function AcceptSwitch() {
  const { shell } = useSentences()
  const { presence } = useLive()
  const { accepting, onShift } = useCell(presence.cell)
  const { accept, wished } = useAccept()
  const on = wished ?? accepting ?? false
  const word = on ? (onShift === false ? shell.offShift : shell.acceptingOn) : shell.acceptingOff
  return (
    <div className="accept" data-on={on && onShift !== false}>
      <Switch label={shell.accepting} on={on} onChange={accept} disabled={accepting === null} />
      <span className="accept__word">{accepting === null ? '' : word}</span>
    </div>
  )
}
