import type { RosterException } from '../../../shared/roster'
import type { Tx } from '../../store/store'
import { readSetting } from '../sites'

export const readHolidays = async (tx: Tx) => (await readSetting<RosterException[]>(tx, 'holidays')) ?? []
