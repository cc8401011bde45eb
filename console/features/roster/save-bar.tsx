import { useState } from 'react'
import type { RosterBook } from '../../../shared/roster'
import type { Roster } from '../../../shared/roster'
import type { Agent } from '../../../shared/team'
import { useLocale } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Refused } from '../../ui/refused'
import { useToast } from '../../ui/toast'
import { draftedAgents, type Drafts, noDrafts, overtaken } from './drafts'
import { useSaveDrafts } from './use-save-drafts'

type Props = {
  drafts: Drafts
  book: RosterBook
  blank: Roster
  agents: Agent[]
  change: (change: (drafts: Drafts) => Drafts) => void
}

/** Stays visible while something is not saved. Shows what, and whether another admin has changed the same plan. */
export function SaveBar({ drafts, book, blank, agents, change }: Props) {
  const { locale, sentences } = useLocale()
  const { roster: words } = sentences
  const tell = useToast()
  const refused = useRefusalText()
  const save = useSaveDrafts(change)
  const [asking, setAsking] = useState(false)
  const listed = (ids: string[], holidays: boolean) => {
    const names = ids.map((id) => agents.find((agent) => agent.id === id)?.name ?? id)
    return new Intl.ListFormat(locale).format([...names, ...(holidays ? [words.unsavedHolidays] : [])])
  }
  const late = overtaken(drafts, book, blank)
  const discard = () => {
    change(() => noDrafts)
    setAsking(false)
  }
  return (
    <div className="save-bar" role="region" aria-label={words.unsaved}>
      <div className="save-bar__text">
        <p role="status">{words.unsavedWhose(listed(draftedAgents(drafts), drafts.holidays !== null))}</p>
        {(late.agents.length > 0 || late.holidays) && (
          <p className="save-bar__late">{words.changedMeanwhile(listed(late.agents, late.holidays))}</p>
        )}
        <Refused text={refused(save.error)} />
      </div>
      <Button onClick={() => setAsking(true)}>{words.discard}</Button>
      <Button
        look="primary"
        busy={save.isPending}
        onClick={() => save.mutate(drafts, { onSuccess: () => tell(words.saved) })}
      >
        {words.save}
      </Button>
      {asking && (
        <Confirm
          title={words.discardTitle}
          text={words.discardText}
          action={words.discard}
          danger
          onConfirm={discard}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
