import { useAsk } from '../../connection/use-ask'
import { useLocale } from '../../locales/use-locale'
import { EmptyState } from '../../ui/empty-state'
import { NotYet } from '../../ui/not-yet'
import { Card, Page } from '../../ui/page'
import { useMe } from '../session/session'
import { draftHolidays, isEmpty } from './drafts'
import { FollowedBy } from './followed-by'
import { OnShiftNow } from './on-shift-now'
import { SaveBar } from './save-bar'
import { SpecialDays } from './special-days'
import { usualZone } from './time-zones'
import { useDrafts } from './use-drafts'
import { WeekGrid } from './week-grid'

/** The roster: each agent's week, their special days, and the holidays of all. */
export function RosterPage() {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const admin = useMe().role !== 'agent'
  const team = useAsk('team', {})
  const roster = useAsk('roster', {})
  const [drafts, change] = useDrafts()
  if (!team.data || !roster.data) return <Page title={words.title} children={<NotYet of={[team, roster]} />} />
  const { book } = roster.data
  const agents = team.data.agents
    .filter(({ status }) => status !== 'deactivated')
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  const blank = { timeZone: usualZone(book), weekly: [], exceptions: [] }
  const holidays = drafts.holidays?.holidays ?? book.holidays
  return (
    <Page title={words.title} intro={admin ? words.intro : words.introReadOnly}>
      <OnShiftNow agents={agents} />
      <FollowedBy />
      {agents.length === 0 ? (
        <EmptyState icon="roster" title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <WeekGrid {...{ agents, book, blank, drafts, change, admin }} />
      )}
      <Card title={words.holidays} text={words.holidaysText}>
        <SpecialDays
          days={holidays}
          none={words.noHolidays}
          add={words.addHoliday}
          onChange={admin ? (days) => change((now) => draftHolidays(now, book.holidays, days)) : null}
        />
      </Card>
      {!isEmpty(drafts) && <SaveBar {...{ drafts, book, blank, agents, change }} />}
    </Page>
  )
}
