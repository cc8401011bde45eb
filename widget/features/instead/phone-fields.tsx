/** @jsxImportSource preact */
import type { CallTime } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import { cleanPhone, isPhone } from '../../../shared/phone'
import type { Words } from '../more/words/en'

const times: CallTime[] = ['any', 'morning', 'afternoon', 'evening']

type Props = {
  words: Words
  phone: string
  time: CallTime
  tried: boolean
  setPhone: (phone: string) => void
  setTime: (time: CallTime) => void
}

/** The phone number and the time of the call. */
export function PhoneFields({ words, phone, time, tried, setPhone, setTime }: Props) {
  const wrong = tried && !isPhone(cleanPhone(phone))
  return (
    <>
      <div class="field">
        <label for="call-phone">{words.phone}</label>
        <input
          id="call-phone"
          name="phone"
          type="tel"
          autocomplete="tel"
          dir="ltr"
          maxLength={limits.phone}
          value={phone}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'need-phone' : undefined}
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
        {wrong && (
          <p class="need" id="need-phone">
            {words.needPhone}
          </p>
        )}
      </div>
      <fieldset class="times">
        <legend>{words.when}</legend>
        {times.map((each) => (
          <label key={each}>
            <input type="radio" name="time" checked={time === each} onChange={() => setTime(each)} />
            {words.times[each]}
          </label>
        ))}
      </fieldset>
    </>
  )
}
