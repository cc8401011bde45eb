import type { Why } from '../../../shared/events'
import { languageName } from '../../../shared/safe-intl'
import { useLocale } from '../../locales/use-locale'

/** R14: the rule, the wait, the language, the department, and the candidates with their loads. */
export function WhyFacts({ why }: { why: Why }) {
  const { sentences, times, locale } = useLocale()
  const words = sentences.thread.why
  const language = languageName(why.language, locale)
  const others = why.considered - why.candidates.length
  return (
    <div className="why">
      <p>
        {words.rules[why.rule]} {why.waited >= 30 ? words.waited(times.span(why.waited * 1_000)) : words.notWaited}{' '}
        {why.languageWaived ? words.waived(language) : words.speaks(language)}
        {why.department && (
          <> {why.departmentWaived ? words.departmentWaived(why.department) : words.department(why.department)}</>
        )}
      </p>
      {why.candidates.length > 0 && (
        <>
          <p className="why__title">{words.candidates}</p>
          <ul>
            {why.candidates.map((candidate) => (
              <li key={candidate.id}>
                <span>{candidate.name}</span>
                <span className="tabular">{words.load(candidate.load, candidate.capacity)}</span>
              </li>
            ))}
          </ul>
          {others > 0 && <p>{words.others(others)}</p>}
        </>
      )}
    </div>
  )
}
