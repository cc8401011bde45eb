import { useCell } from '../connection/cell'
import { useLive } from '../connection/live'
import { useSentences } from '../locales/use-locale'
import { Button } from '../ui/button'

/** A quiet line while there is no connection; nothing at all while there is. */
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

/** The place is always there, so that a screen reader hears when words come into it. */
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
