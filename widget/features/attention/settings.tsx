/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useLaterSentences, useSurroundings } from '../../core'
import { notifyKey, quietKey } from '../../keys'
import { unawaited } from '../../unawaited'
import { chime } from './chime'
import { askToNotify, canNotify, notifies } from './notify'
import { Switch } from './switch'

/** The shopper's choice of notifications, kept in this browser for this shop. */
export function AttentionSettings() {
  const { acting } = useSurroundings()
  const { shelf } = acting
  const words = useLaterSentences().pages
  const [sound, setSound] = useState(shelf.get(quietKey) === null)
  const [notified, setNotified] = useState(notifies(acting))
  const [denied, setDenied] = useState(canNotify() && Notification.permission === 'denied')

  function switchSound(on: boolean): void {
    if (on) shelf.remove(quietKey)
    else shelf.set(quietKey, '1')
    setSound(on)
    if (on) chime()
  }
  async function switchNotifications(on: boolean): Promise<void> {
    if (!on) shelf.remove(notifyKey)
    const allowed = on && (await askToNotify(acting))
    setNotified(allowed)
    setDenied(on && !allowed)
  }
  return (
    <div class="switches">
      <Switch label={words.sound} about={words.soundText} on={sound} turn={switchSound} />
      {canNotify() && (
        <Switch
          label={words.notify}
          about={denied ? words.notifyDenied : words.notifyText}
          on={notified}
          turn={(on) => unawaited(switchNotifications(on))}
        />
      )}
    </div>
  )
}
