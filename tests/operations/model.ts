import fc from 'fast-check'
import type { AgentPrincipal, ShopperPrincipal } from '../../server/access'
import {
  setAccepting,
  endPresence,
  heartbeat,
  shortenPresence,
} from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { endConversation } from '../../server/features/conversations/end-conversation'
import { addDepartment } from '../../server/features/departments/departments'
import { deleteMessage, editMessage } from '../../server/features/messages/edit-message'
import { markSeenByAgent, markSeenByShopper } from '../../server/features/messages/mark-seen'
import { note } from '../../server/features/messages/reply'
import { rateConversation } from '../../server/features/ratings/rate-conversation'
import { reopen } from '../../server/features/routing/reopen'
import { take } from '../../server/features/routing/take'
import { transfer } from '../../server/features/routing/transfer'
import { verifyShopper } from '../../server/features/shoppers/identity/verify-shopper'
import { recordPageView } from '../../server/features/shoppers/record-page-view'
import { setAttributes } from '../../server/features/shoppers/set-attributes'
import { leaveMessage } from '../../server/features/tickets/leave-message'
import { requestCallBack } from '../../server/features/tickets/request-call-back'
import { Refused } from '../../server/refusal-error'
import type { ConversationId, DepartmentId, ShopperId } from '../../shared/ids'
import { newId, type Shop } from './shop'

/** Everybody of a small shop, and the conversations that they have had so far. */
export class World {
  readonly talks: { conversation: ConversationId; shopper: ShopperPrincipal }[] = []

  private constructor(
    readonly shop: Shop,
    readonly shoppers: ShopperPrincipal[],
    readonly agents: AgentPrincipal[],
    readonly department: DepartmentId,
  ) {}

  static async open(shop: Shop): Promise<World> {
    await shop.clear()
    const { department } = await addDepartment(shop.context, shop.owner, { name: 'Repairs' })
    const agents = [
      await shop.hire('Maria', { capacity: 2, departments: [department.id] }),
      await shop.hire('Radu', { capacity: 1, languages: ['ro'] }),
    ]
    return new World(shop, [shop.shopper('ro'), shop.shopper('en'), shop.shopper('it')], agents, department.id)
  }

  /** One step; a refusal is an answer like another, and anything else is a fault. */
  async step(step: Step): Promise<void> {
    try {
      await steps[step.kind](this, step)
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code === 'unavailable') throw error
    }
  }

  /** The browser goes on as whom the shop vouched for, and what was said at it before goes with it, unless it was somebody else's. */
  async signedIn(before: ShopperPrincipal, id: ShopperId): Promise<void> {
    this.shoppers[this.shoppers.indexOf(before)] = { ...before, id }
    for (const talk of this.talks)
      talk.shopper = { ...talk.shopper, id: (await this.shop.row(talk.conversation)).shopper_id }
  }

  agent = ({ who }: Step) => this.agents[who % this.agents.length]!
  shopper = ({ who }: Step) => this.shoppers[who % this.shoppers.length]!
  talk = ({ which }: Step) => this.talks[which % Math.max(1, this.talks.length)]
}

export type Step = { kind: StepKind; who: number; which: number; yes: boolean; some: number }

/** What can happen. Most of it is refused somewhere in its life; that too must change nothing. */
const steps = {
  say: async (world: World, step: Step) => {
    const { department, shop } = world
    const shopper = world.shopper(step)
    const contact =
      step.some % 4 === 0
        ? { name: `Name ${step.some}` }
        : step.some % 4 === 1
          ? { email: `shopper${step.some}@mail.example` }
          : {}
    const said = await shop.say(shopper, `Message ${step.some}`, {
      contact,
      department: step.yes ? department : null,
      page: step.yes ? page(step) : null,
    })
    if (!world.talks.some(({ conversation }) => conversation === said.conversation))
      world.talks.push({ conversation: said.conversation, shopper })
  },
  visit: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      recordPageView(world.shop.context, shopper, { conversation, page: page(step) }),
    ),
  describe: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      setAttributes(world.shop.context, shopper, {
        conversation,
        contact: step.yes ? { name: `Name ${step.some}` } : {},
        attributes: { visits: step.some },
      }),
    ),
  vouch: async (world: World, step: Step) => {
    const known = await verifyShopper(world.shop.context, world.shopper(step), {
      externalId: `${step.some % 3}`,
      name: null,
      email: null,
    })
    await world.signedIn(world.shopper(step), known)
  },
  reply: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation }) =>
      world.shop.reply(world.agent(step), conversation, `Answer ${step.some}`),
    ),
  note: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation }) =>
      note(world.shop.context, world.agent(step), {
        conversation,
        clientMessageId: newId(),
        text: `Note ${step.some}`,
      }),
    ),
  seen: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      step.yes
        ? markSeenByShopper(world.shop.context, shopper, { conversation, seq: step.some })
        : markSeenByAgent(world.shop.context, world.agent(step), { conversation, seq: step.some }),
    ),
  end: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      endConversation(world.shop.context, shopper, { conversation, commandId: newId() }),
    ),
  instead: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      leaveMessage(world.shop.context, shopper, { conversation, commandId: newId(), contact: {} }),
    ),
  call: async (world: World, step: Step) => {
    const shopper = world.shopper(step)
    const asked = await requestCallBack(world.shop.context, shopper, {
      commandId: newId(),
      phone: `+40 722 123 4${step.some}`,
      time: step.yes ? 'any' : 'evening',
      contact: {},
      department: null,
      page: null,
    })
    if (!world.talks.some(({ conversation }) => conversation === asked.conversation))
      world.talks.push({ conversation: asked.conversation, shopper })
  },
  rate: (world: World, step: Step) =>
    withTalk(world, step, ({ conversation, shopper }) =>
      rateConversation(world.shop.context, shopper, {
        conversation,
        commandId: newId(),
        score: step.yes ? 'good' : 'bad',
        comment: step.some % 2 ? `Since ${step.some}` : null,
      }),
    ),
  edit: (world: World, step: Step) =>
    withTalk(world, step, async ({ conversation, shopper }) =>
      editMessage(world.shop.context, shopper, {
        conversation,
        commandId: newId(),
        target: await lastOwn(world, conversation),
        text: `Edited ${step.some}`,
      }),
    ),
  delete: (world: World, step: Step) =>
    withTalk(world, step, async ({ conversation, shopper }) =>
      deleteMessage(world.shop.context, shopper, {
        conversation,
        commandId: newId(),
        target: await lastOwn(world, conversation),
      }),
    ),
  take: order(take),
  close: order(close),
  reopen: order(reopen),
  transfer: (world: World, step: Step) =>
    withTalk(world, step, async ({ conversation }) => {
      const to = [
        { kind: 'queue' as const },
        { kind: 'department' as const, id: world.department },
        { kind: 'agent' as const, id: world.agents[step.which % 2]!.id },
      ][step.some % 3]!
      await transfer(world.shop.context, world.agent(step), {
        ...(await world.shop.order(conversation)),
        to,
        ...(step.yes && { note: `Note ${step.some}` }),
      })
    }),
  accept: (world: World, step: Step) => setAccepting(world.shop.context, world.agent(step), { accepting: step.yes }),
  heartbeat: (world: World, step: Step) => heartbeat(world.shop.context, world.agent(step)),
  leave: (world: World, step: Step) =>
    (step.yes ? endPresence : shortenPresence)(world.shop.context, world.agent(step).id),
  wait: async (world: World, step: Step) => world.shop.clock.pass({ seconds: step.some }),
  sweep: (world: World) => world.shop.sweep(),
}

const lastOwn = async ({ shop }: World, conversation: ConversationId) =>
  (await shop.log(conversation)).findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')?.seq ?? 1

type StepKind = keyof typeof steps

const page = ({ some }: Step) => ({ url: `https://shop.example/${some}`, title: `Page ${some}` })

const withTalk = async (world: World, step: Step, work: (talk: World['talks'][number]) => Promise<unknown>) => {
  const talk = world.talk(step)
  if (talk) await work(talk)
}

function order(command: typeof take) {
  return (world: World, step: Step) =>
    withTalk(world, step, async ({ conversation }) =>
      command(world.shop.context, world.agent(step), await world.shop.order(conversation)),
    )
}

const small = fc.nat(60)
/** Speaking and looking about come more often than the rest. */
const often: StepKind[] = ['say', 'say', 'say', 'reply', 'sweep', 'sweep', 'wait']
const anyKind = fc.constantFrom(...(Object.keys(steps) as StepKind[]), ...often)
export const anyStep = fc.record({ kind: anyKind, who: small, which: small, yes: fc.boolean(), some: small })

export const anyDay = fc.array(anyStep, { minLength: 10, maxLength: 40 })
