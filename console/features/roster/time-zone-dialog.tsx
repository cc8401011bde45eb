import { useState } from 'react'
import { serverTime } from '../../../shared/server-time'
import { useSentences, useTimes } from '../../locales/use-locale'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SelectField } from '../../ui/field'
import { cityOf, presentName, zonesByRegion } from './time-zones'

/** The time zone of an agent's hours; shows the time there. */
export function TimeZoneDialog({
  name,
  timeZone,
  onApply,
  onClose,
}: {
  name: string
  timeZone: string
  onApply: (timeZone: string) => void
  onClose: () => void
}) {
  const { roster: words, common } = useSentences()
  const times = useTimes()
  const [zone, setZone] = useState(() => presentName(timeZone))
  const apply = () => {
    onApply(zone)
    onClose()
  }
  return (
    <Dialog title={words.timeZoneOf(name)} onClose={onClose}>
      <div className="form">
        <SelectField
          label={words.timeZone}
          value={zone}
          onChange={(event) => setZone(event.target.value)}
          hint={words.there(times.clockIn(serverTime(), zone))}
        >
          {zonesByRegion(presentName(timeZone)).map(([region, zones]) => (
            <optgroup key={region} label={region}>
              {zones.map((each) => (
                <option key={each} value={each}>
                  {cityOf(each)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <div className="form__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" onClick={apply}>
            {words.apply}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
