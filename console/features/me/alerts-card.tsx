import { useState } from 'react'
import { useCell } from '../../connection/cell'
import { useSentences } from '../../locales/use-locale'
import { Card } from '../../ui/page'
import { Switch } from '../../ui/switch'
import { alertSettings, setAlerts } from '../alerts/alert-settings'
import { ring } from '../alerts/ring'

/** The sound and the browser's notifications, on this device. */
export function AlertsCard() {
  const { me: words } = useSentences()
  const { sound, notifications } = useCell(alertSettings)
  const [blocked, setBlocked] = useState(false)
  const setSound = (on: boolean) => {
    setAlerts({ sound: on })
    if (on) ring()
  }
  const setNotifications = async (on: boolean) => {
    // Asks for permission only after this click.
    const allowed = on && 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted'
    setBlocked(on && !allowed)
    setAlerts({ notifications: allowed })
  }
  return (
    <Card title={words.alertsTitle} text={words.alertsText}>
      <div className="setting">
        <span aria-hidden="true">{words.sound}</span>
        <Switch label={words.sound} on={sound} onChange={setSound} />
      </div>
      <div className="setting">
        <span aria-hidden="true">{words.notifications}</span>
        <Switch label={words.notifications} on={notifications} onChange={(on) => void setNotifications(on)} />
      </div>
      {blocked && (
        <p className="field__error" role="alert">
          {words.notificationsBlocked}
        </p>
      )}
    </Card>
  )
}
