import { useCell } from '../connection/cell'
import { useLive } from '../connection/live'
import { useSentences } from '../locales/use-locale'
import { Button } from '../ui/button'

/** A quiet line while there is no connection; nothing while there is one. */
export function ConnectionLine() {
  const { shell, refusals } = useSentences()
  const { connection } = useLive()
  const state = useCell(connection.state)
  if (state.kind === 'ended' && state.because === 'other-version') {
    return <Quiet text={refusals['other-version']} action={shell.reload} onPress={() => location.reload()} />
  }
  return (
    <Quiet
      text={state.kind === 'offline' ? shell.offline : null}
      action={shell.reconnect}
      onPress={() => connection.reconnect()}
    />
  )
}

/** The element is always there: a screen reader announces only text that appears in an existing live region. */
function Quiet({ text, action, onPress }: { text: string | null; action: string; onPress: () => void }) {
  return (
    <div className="connection-line" role="status" data-shown={text !== null}>
      {text !== null && (
        <>
          <span>{text}</span>
          <Button size="small" look="quiet" onClick={onPress}>
            {action}
          </Button>
        </>
      )}
    </div>
  )
}
