import * as z from 'zod'
import { Cell } from '../../connection/cell'
import { kept } from '../../connection/kept'

const AlertSettings = z.object({ sound: z.boolean().catch(true), notifications: z.boolean().catch(false) })
export type AlertSettings = z.infer<typeof AlertSettings>

const key = 'counterbell.alerts'

/** For this device: sound is on by default, notifications are off by default. */
export const alertSettings = new Cell<AlertSettings>(read())

export function setAlerts(change: Partial<AlertSettings>): void {
  alertSettings.set({ ...alertSettings.get(), ...change })
  kept.write(key, JSON.stringify(alertSettings.get()))
}

function read(): AlertSettings {
  try {
    return AlertSettings.parse(JSON.parse(kept.read(key) ?? '{}'))
  } catch {
    return { sound: true, notifications: false }
  }
}
