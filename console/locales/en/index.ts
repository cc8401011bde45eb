import { agents } from './agents'
import { common } from './common'
import { departments } from './departments'
import { words as files } from '../../../shared/file-words/en'
import { inbox } from './inbox'
import { me } from './me'
import { offer } from './offer'
import { person } from './person'
import { refusals } from './refusals'
import { roster } from './roster'
import { search } from './search'
import { session } from './session'
import { setUp } from './set-up'
import { shell } from './shell'
import { sites } from './sites'
import { thread } from './thread'
import { transfer } from './transfer'

export const en = {
  agents,
  common,
  departments,
  files,
  inbox,
  me,
  offer,
  person,
  refusals,
  roster,
  search,
  session,
  setUp,
  shell,
  sites,
  thread,
  transfer,
}

/** English defines the type: a language without one of its sentences does not compile. */
export type Sentences = typeof en
