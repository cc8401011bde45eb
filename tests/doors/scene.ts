import { randomUUID } from 'node:crypto'
import type { ShopperPrincipal } from '../../server/access'
import { postMessage } from '../../server/features/messages/post-message'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { ConversationId, DepartmentId, ShopperId, type AgentId, type SiteId } from '../../shared/ids'
import type { AgentSettings } from '../../shared/team'
import { hire } from '../support/hire'
import type { OpenApp } from '../support/open-app'

/** What stands about when somebody asks; each call makes something new, so that no question spoils another's subject. */
export type Scene = ReturnType<typeof sceneOf>

export const nowhere = ConversationId.parse('00000000-0000-4000-8000-000000000000')
export const clientId = () => randomUUID()

export function sceneOf(app: OpenApp) {
  const { context } = app

  /** Nobody is on duty, so it is a left message: any agent may answer it. */
  async function left(): Promise<{ conversation: ConversationId; epoch: number }> {
    const who: ShopperPrincipal = {
      kind: 'shopper',
      id: ShopperId.parse(randomUUID()),
      site: app.site.id,
      language: 'ro',
      timeZone: 'Europe/Bucharest',
    }
    const { conversation } = await postMessage(context, who, {
      clientMessageId: clientId(),
      text: 'Is the cobalt mug dishwasher safe?',
      contact: {},
      department: null,
      page: null,
    })
    return { conversation, epoch: 1 }
  }

  async function agent(settings: Partial<AgentSettings> = {}): Promise<AgentId> {
    return (await hire(app, settings)).me.id
  }

  async function freshSite(): Promise<SiteId> {
    const owner = await hire(app, { role: 'owner' })
    return (await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: [] })).site.id
  }

  return {
    app,
    left,
    freshSite,
    siteKey: async () => {
      const owner = await hire(app, { role: 'owner' })
      const site = await freshSite()
      return { site, kid: (await owner.ask('add-site-key', { site })).key.kid }
    },
    agent,
    /** Somebody awaits a call. */
    awaited: async () => {
      const who: ShopperPrincipal = {
        kind: 'shopper',
        id: ShopperId.parse(randomUUID()),
        site: app.site.id,
        language: 'ro',
        timeZone: 'Europe/Bucharest',
      }
      const { conversation } = await requestCallBack(context, who, {
        commandId: clientId(),
        phone: '+40 722 123 456',
        time: 'any',
        contact: {},
        department: null,
        page: null,
      })
      return { conversation, epoch: 1, commandId: clientId() }
    },
    command: async () => ({ ...(await left()), commandId: clientId() }),
    closed: async () => {
      const owner = await hire(app, { role: 'owner' })
      const { conversation, epoch } = await left()
      await owner.ask('close', { conversation, epoch, commandId: clientId() })
      return { conversation, epoch: epoch + 1, commandId: clientId() }
    },
    as: async (status: 'invited' | 'deactivated', settings: Partial<AgentSettings> = {}): Promise<AgentId> => {
      const id = await agent(settings)
      await context.store.transaction(async (tx) =>
        tx.db.updateTable('agents').set({ status }).where('id', '=', id).execute(),
      )
      return id
    },
    department: async (): Promise<DepartmentId> => {
      const id = DepartmentId.parse(randomUUID())
      await context.store.transaction(async (tx) => tx.db.insertInto('departments').values({ id, name: id }).execute())
      return id
    },
  }
}
