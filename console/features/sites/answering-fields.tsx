import type { Department } from '../../../shared/events'
import { Ask } from '../../../shared/site'
import { useSentences } from '../../locales/use-locale'
import { Checkbox } from '../../ui/checkbox'
import { Choices } from '../../ui/choices'
import { Field } from '../../ui/field'
import { hoursFaults } from './hours'
import { HoursField } from './hours-field'
import type { SiteFields } from './site-fields'

/** First questions, who answers, whether the roster counts, and how soon. */
export function AnsweringFields({ draft, faults, change, departments }: SiteFields & { departments: Department[] }) {
  const { sites, setUp } = useSentences()
  const [words, hours] = [sites.form, setUp.hours]
  const asks = Ask.options.filter((ask) => ask !== 'department' || departments.length > 0)
  return (
    <>
      <Choices
        legend={words.ask}
        name="ask"
        options={asks.map((value) => ({ value, label: words.asks[value] }))}
        chosen={draft.ask}
        onChange={(chosen) => change({ ask: Ask.options.filter((ask) => chosen.includes(ask)) })}
        hint={words.askHint}
      />
      {departments.length > 0 && (
        <Choices
          legend={words.departments}
          name="departments"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.departments}
          onChange={(chosen) => change({ departments: chosen })}
          hint={words.departmentsHint}
        />
      )}
      <div>
        <Checkbox
          label={words.usesRoster}
          checked={draft.usesRoster}
          onChange={(event) => change({ usesRoster: event.target.checked })}
          aria-describedby="uses-roster-hint"
        />
        <p className="field__hint" id="uses-roster-hint">
          {words.usesRosterHint}
        </p>
      </div>
      {draft.usesRoster ? (
        <p className="field__hint">{hours.roster}</p>
      ) : (
        <HoursField
          draft={draft.hours}
          faults={faults.has('hours') && draft.hours ? hoursFaults(draft.hours.groups) : []}
          onChange={(changed) => change({ hours: changed })}
        />
      )}
      <div className="form__row">
        {(draft.usesRoster || draft.hours || faults.has('answerWithin')) && (
          <Minutes draft={draft} faults={faults} change={change} />
        )}
        <Field
          label={words.noAnswerAfter}
          type="number"
          inputMode="numeric"
          min={20}
          max={3_600}
          value={draft.noAnswerAfter}
          onChange={(event) => change({ noAnswerAfter: event.target.value })}
          hint={words.noAnswerAfterHint}
          error={faults.has('noAnswerAfter') ? words.noAnswerAfterFault : null}
        />
      </div>
    </>
  )
}

/** Without roster or hours there is no working time to count, so no date is promised. */
function Minutes({ draft, faults, change }: SiteFields) {
  const { form: words } = useSentences().sites
  return (
    <Field
      label={words.answerWithin}
      type="number"
      inputMode="numeric"
      min={5}
      max={10_080}
      value={draft.answerWithin}
      onChange={(event) => change({ answerWithin: event.target.value })}
      hint={draft.usesRoster ? words.answerWithinRoster : words.answerWithinHours}
      error={faults.has('answerWithin') ? words.answerWithinFault : null}
    />
  )
}
