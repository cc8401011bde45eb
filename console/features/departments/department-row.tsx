import { useState } from 'react'
import type { Department } from '../../../shared/events'
import type { Site } from '../../../shared/site'
import type { Agent } from '../../../shared/team'
import { useSentences } from '../../locales/use-locale'
import { IconButton } from '../../ui/icon-button'
import { RemoveDepartment } from './remove-department'
import { RenameDepartment } from './rename-department'

/**
 * A department, how many agents answer for it, and where it is offered. `agents` and `sites` are those that name it.
 */
export function DepartmentRow({
  department,
  agents,
  sites,
  admin,
}: {
  department: Department
  agents: Agent[]
  sites: Site[]
  admin: boolean
}) {
  const { departments: words } = useSentences()
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const close = () => setDoing(null)
  const answering = agents.filter(({ status }) => status !== 'deactivated').length
  const named = [...agents, ...sites].map(({ name }) => name)
  return (
    <li className="department-row">
      <div>
        <h2 className="department-row__name">{department.name}</h2>
        <p className="department-row__who">
          {words.agents(answering)}, {words.sites(sites.length)}
        </p>
        {answering === 0 && sites.length > 0 && <p className="department-row__warning">{words.noAgentsWarning}</p>}
      </div>
      {admin && (
        <div className="department-row__actions">
          <IconButton icon="edit" label={words.renameOf(department.name)} onClick={() => setDoing('rename')} />
          <IconButton icon="remove" label={words.removeOf(department.name)} onClick={() => setDoing('remove')} />
        </div>
      )}
      {doing === 'rename' && <RenameDepartment department={department} onClose={close} />}
      {doing === 'remove' && <RemoveDepartment department={department} usedBy={named} onClose={close} />}
    </li>
  )
}
