import type { DepartmentId } from '../../../shared/ids'
import { useAsk } from '../../connection/use-ask'
import { useLocale } from '../../locales/use-locale'
import { EmptyState } from '../../ui/empty-state'
import { NotYet } from '../../ui/not-yet'
import { Card, Page } from '../../ui/page'
import { useMe } from '../session/session'
import { AddDepartment } from './add-department'
import { DepartmentRow } from './department-row'

/** The departments that shoppers can choose, each with its agents. */
export function DepartmentsPage() {
  const { locale, sentences } = useLocale()
  const words = sentences.departments
  const admin = useMe().role !== 'agent'
  const team = useAsk('team', {})
  const sites = useAsk('sites', {})
  if (!team.data || !sites.data) return <Page title={words.title} children={<NotYet of={[team, sites]} />} />
  const agents = (id: DepartmentId) => team.data.agents.filter((agent) => agent.departments.includes(id))
  const fronts = (id: DepartmentId) => sites.data.sites.filter((site) => site.departments.includes(id))
  const departments = team.data.departments.toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <Page title={words.title} intro={words.intro}>
      {departments.length === 0 && <EmptyState icon="departments" title={words.emptyTitle} text={words.emptyText} />}
      {departments.length > 0 && (
        <ul className="department-list">
          {departments.map((department) => (
            <DepartmentRow
              key={department.id}
              department={department}
              agents={agents(department.id)}
              sites={fronts(department.id)}
              admin={admin}
            />
          ))}
        </ul>
      )}
      {admin && (
        <Card>
          <AddDepartment />
        </Card>
      )}
    </Page>
  )
}
