import type { AgentRequests } from '../../shared/agent-protocol'
import { AttachmentId } from '../../shared/attachment'
import { AgentId, DepartmentId, SiteId } from '../../shared/ids'
import type { Asked } from '../../shared/request'
import type { Role } from '../../shared/team'
import { hire, password } from '../support/hire'
import type { Outcome } from '../support/outcome'
import { clientId, nowhere, type Scene } from './scene'

type Ask<Name extends keyof AgentRequests> = (
  scene: Scene,
) => Asked<AgentRequests, Name> | Promise<Asked<AgentRequests, Name>>
/** `well`: whoever has the role may. `other`: about what is not there, or is beyond the role; answered thus. */
export type Case<Name extends keyof AgentRequests> = {
  well: Ask<Name>
  other?: Record<string, { ask: Ask<Name>; is: Outcome | Record<Role, Outcome> }>
}

const nobody = AgentId.parse(nowhere)
const settings = { name: 'Maria Ionescu', role: 'agent' as const, capacity: 3, languages: [], departments: [] }
const site = { name: 'Atelier Lut', allowedOrigins: ['https://shop.example'] }
const roster = { timeZone: 'Europe/Bucharest', weekly: [{ weekday: 1, from: '09:00', to: '17:00' }], exceptions: [] }

const noSuch = { conversation: nowhere }
const missing = <Name extends keyof AgentRequests>(ask: Ask<Name>): Case<Name>['other'] => ({
  'a conversation that is not there': { ask, is: 'not-found' },
})
const commanded = { ...noSuch, commandId: 'a-command-of-some-length', epoch: 1 }
const noAgent = <Name extends keyof AgentRequests>(ask: Ask<Name>) =>
  ({
    'somebody who is not there': { ask, is: { agent: 'forbidden', admin: 'not-found', owner: 'not-found' } },
  }) as const
const anOwner = <Name extends keyof AgentRequests>(ask: Ask<Name>) =>
  ({ 'an owner': { ask, is: { agent: 'forbidden', admin: 'forbidden', owner: 'ok' } } }) as const
const email = () => `${clientId()}@atelier-lut.example`

/** One for each request there is: a request without a case does not compile, and fails the matrix. */
export const agentCases: { [Name in keyof AgentRequests]: Case<Name> } = {
  heartbeat: { well: () => ({}) },
  accept: { well: () => ({ accepting: false }) },
  inbox: {
    well: () => ({ list: 'all' }),
    other: { 'a cursor that nobody gave': { ask: () => ({ list: 'all', cursor: "1' or 1=1 --" }), is: 'invalid' } },
  },
  search: {
    well: () => ({ query: 'blue mug' }),
    other: { 'a cursor that nobody gave': { ask: () => ({ query: 'mug', cursor: "1' or 1=1 --" }), is: 'invalid' } },
  },
  shopper: { well: async ({ left }) => ({ conversation: (await left()).conversation }), other: missing(() => noSuch) },
  'catch-up': {
    well: async ({ left }) => ({ conversation: (await left()).conversation, after: 0 }),
    other: missing(() => ({ ...noSuch, after: 0 })),
  },
  earlier: {
    well: async ({ left }) => ({ conversation: (await left()).conversation, before: 3 }),
    other: missing(() => ({ ...noSuch, before: 3 })),
  },
  reply: {
    well: async ({ left }) => ({ ...(await left()), clientMessageId: clientId(), text: 'It is.' }),
    other: {
      ...missing<'reply'>(() => ({ ...noSuch, epoch: 1, clientMessageId: clientId(), text: 'It is.' })),
      "a colleague's conversation": {
        ask: async (scene) => ({ ...(await taken(scene)), clientMessageId: clientId(), text: 'It is.' }),
        is: 'wrong-state',
      },
    },
  },
  note: {
    well: async ({ left }) => ({
      conversation: (await left()).conversation,
      clientMessageId: clientId(),
      text: 'Asks each year.',
    }),
    other: missing(() => ({ ...noSuch, clientMessageId: clientId(), text: 'Asks each year.' })),
  },
  'remove-file': { well: () => ({ file: AttachmentId.parse(nowhere) }) },
  'upload-refused': {
    well: () => ({ bytes: 2_000_000 }),
    other: { 'a size beyond any file': { ask: () => ({ bytes: 1e12 }), is: 'invalid' } },
  },
  seen: {
    well: async ({ left }) => ({ conversation: (await left()).conversation, seq: 1 }),
    other: missing(() => ({ ...noSuch, seq: 1 })),
  },
  typing: {
    well: async ({ left }) => ({ conversation: (await left()).conversation, on: true }),
    other: missing(() => ({ ...noSuch, on: true })),
  },
  block: {
    well: async ({ left }) => ({ conversation: (await left()).conversation, blocked: true }),
    other: missing(() => ({ ...noSuch, blocked: true })),
  },
  watch: { well: async ({ left }) => ({ conversation: (await left()).conversation }), other: missing(() => noSuch) },
  unwatch: { well: async ({ left }) => ({ conversation: (await left()).conversation }) },
  take: { well: ({ command }) => command(), other: missing(() => commanded) },
  transfer: {
    well: async ({ command }) => ({ ...(await command()), to: { kind: 'queue' } }),
    other: {
      ...missing<'transfer'>(() => ({ ...commanded, to: { kind: 'queue' } })),
      'to somebody who is not there': {
        ask: async ({ command }) => ({ ...(await command()), to: { kind: 'agent', id: nobody } }),
        is: 'not-found',
      },
      'to somebody who is away': {
        ask: async ({ command, agent }) => ({ ...(await command()), to: { kind: 'agent', id: await agent() } }),
        is: 'agent-away',
      },
      'to a department that is not there': {
        ask: async ({ command }) => ({
          ...(await command()),
          to: { kind: 'department', id: DepartmentId.parse(nowhere) },
        }),
        is: 'not-found',
      },
    },
  },
  close: { well: ({ command }) => command(), other: missing(() => commanded) },
  called: {
    well: ({ awaited }) => awaited(),
    other: {
      ...missing<'called'>(() => commanded),
      'where no call is awaited': { ask: ({ command }) => command(), is: 'wrong-state' },
    },
  },
  reopen: { well: ({ closed }) => closed(), other: missing(() => commanded) },
  me: { well: () => ({}) },
  'edit-me': { well: () => ({ name: 'Radu Marin', locale: 'ro' }) },
  'change-password': {
    well: () => ({ current: password, next: 'burnt clay 10' }),
    other: {
      'a wrong guess at the password': {
        ask: () => ({ current: 'burnt clay 11', next: 'burnt clay 10' }),
        is: 'unauthenticated',
      },
    },
  },
  'sign-out': { well: () => ({}) },
  team: { well: () => ({}) },
  sites: { well: () => ({}) },
  roster: { well: () => ({}) },

  invite: {
    well: () => ({ ...settings, email: email() }),
    other: anOwner(() => ({ ...settings, role: 'owner', email: email() })),
  },
  'invite-again': {
    well: async ({ as }) => ({ agent: await as('invited') }),
    other: {
      ...noAgent<'invite-again'>(() => ({ agent: nobody })),
      ...anOwner<'invite-again'>(async ({ as }) => ({ agent: await as('invited', { role: 'owner' }) })),
    },
  },
  'edit-agent': {
    well: async ({ agent }) => ({ ...settings, agent: await agent() }),
    other: {
      ...noAgent<'edit-agent'>(() => ({ ...settings, agent: nobody })),
      ...anOwner<'edit-agent'>(async ({ agent }) => ({
        ...settings,
        role: 'owner',
        agent: await agent({ role: 'owner' }),
      })),
      'somebody to be made an owner': {
        ask: async ({ agent }) => ({ ...settings, role: 'owner', agent: await agent() }),
        is: { agent: 'forbidden', admin: 'forbidden', owner: 'ok' },
      },
    },
  },
  deactivate: {
    well: async ({ agent }) => ({ agent: await agent() }),
    other: {
      ...noAgent<'deactivate'>(() => ({ agent: nobody })),
      ...anOwner<'deactivate'>(async ({ agent }) => ({ agent: await agent({ role: 'owner' }) })),
    },
  },
  reactivate: {
    well: async ({ as }) => ({ agent: await as('deactivated') }),
    other: {
      ...noAgent<'reactivate'>(() => ({ agent: nobody })),
      ...anOwner<'reactivate'>(async ({ as }) => ({ agent: await as('deactivated', { role: 'owner' }) })),
    },
  },
  'set-up-faults': { well: () => ({}) },
  'add-site': { well: () => site },
  'edit-site': {
    well: ({ app }) => ({ ...site, site: app.site.id }),
    other: {
      'a site that is not there': {
        ask: () => ({ ...site, site: SiteId.parse(nowhere) }),
        is: { agent: 'forbidden', admin: 'not-found', owner: 'not-found' },
      },
    },
  },
  'allow-origin': {
    well: async ({ freshSite }) => ({ site: await freshSite(), origin: 'https://www.shop.example' }),
    other: noSite((site) => ({ site, origin: 'https://www.shop.example' })),
  },
  'site-keys': { well: ({ app }) => ({ site: app.site.id }), other: noSite((site) => ({ site })) },
  'add-site-key': { well: async ({ freshSite }) => ({ site: await freshSite() }), other: noSite((site) => ({ site })) },
  'remove-site-key': {
    well: ({ siteKey }) => siteKey(),
    other: {
      ...noSite((site) => ({ site, kid: 'none' })),
      "another site's key": {
        ask: async ({ app, siteKey }) => ({ ...(await siteKey()), site: app.site.id }),
        is: { agent: 'forbidden', admin: 'not-found', owner: 'not-found' },
      },
    },
  },
  'add-department': { well: () => ({ name: clientId() }) },
  'edit-department': {
    well: async ({ department }) => ({ department: await department(), name: clientId() }),
    other: noDepartment((department) => ({ department, name: clientId() })),
  },
  'remove-department': {
    well: async ({ department }) => ({ department: await department() }),
    other: noDepartment((department) => ({ department })),
  },
  'save-roster': {
    well: async ({ agent }) => ({ agent: await agent(), roster }),
    other: noAgent(() => ({ agent: nobody, roster })),
  },
  'save-holidays': { well: () => ({ holidays: [{ date: '2030-12-25', ranges: [], label: 'Christmas' }] }) },
}

function noDepartment<T>(ask: (department: DepartmentId) => T) {
  return {
    'a department that is not there': {
      ask: () => ask(DepartmentId.parse(nowhere)),
      is: { agent: 'forbidden', admin: 'not-found', owner: 'not-found' },
    },
  } as const
}

function noSite<T>(ask: (site: SiteId) => T) {
  return {
    'a site that is not there': {
      ask: () => ask(SiteId.parse(nowhere)),
      is: { agent: 'forbidden', admin: 'not-found', owner: 'not-found' },
    },
  } as const
}

async function taken({ left, app }: Scene) {
  const colleague = await hire(app)
  const { conversation, epoch } = await left()
  await colleague.ask('take', { conversation, epoch, commandId: clientId() })
  return { conversation, epoch: epoch + 1 }
}
