import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { LeftReason, QueuedReason, Why, type LogEvent } from '../../shared/events'
import { counterByLabel, counterByTwoLabels } from './counters'

/** Figures of the whole shop from the database; every process reports the same. `longestWait` in seconds. */
export type QueueFigures = {
  queued: number
  assigned: number
  left: number
  overdue: number
  longestWait: number
  onDuty: number
  freeSlots: number
}
export type Connections = { shopper: number; agent: number }

export type Metrics = ReturnType<typeof createMetrics>

/** The metrics of one app. Counters cost one addition per message; everything else is read on a scrape. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string) => ({ name: `counterbell_${name}_total`, help, registers })
  const gauge = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `counterbell_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `counterbell_${name}`, help, buckets, registers })

  const messages = counterByLabel({
    ...counter('messages', 'Messages committed by this process, by author'),
    labels: ['author'],
    known: ['shopper', 'agent'],
  })
  const assignments = counterByLabel({
    ...counter('assignments', 'Conversations given to an agent by this process, by rule'),
    labels: ['rule'],
    known: Why.shape.rule.options,
  })
  const requeues = counterByLabel({
    ...counter('hand_ons', 'Conversations put back in the queue by this process, by reason'),
    labels: ['reason'],
    known: QueuedReason.options.filter(isRequeue),
  })
  const leftMessages = counterByLabel({
    ...counter('left_messages', 'Conversations that became left messages in this process, by reason'),
    labels: ['reason'],
    known: LeftReason.options,
  })
  const requests = counterByTwoLabels({
    ...counter('requests', 'Requests answered by this process, by name and outcome: ok or the refusal'),
    labels: ['name', 'outcome'],
    known: ['ok', 'limited', 'internal', 'unavailable'],
  })
  const expiries = new Counter(
    counter(
      'lease_expiries',
      'Presence leases of accepting agents that ran out and were not renewed by the next scrape; of the whole shop',
    ),
  )
  const commits = histogram(
    'commit_seconds',
    'How long a transaction took until it was durable; on SQLite the group of those that share a commit',
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  )
  const groups = histogram(
    'commit_group_size',
    'Transactions that shared one commit; always one on PostgreSQL',
    [1, 2, 5, 10, 20, 50, 100],
  )

  const connections = gauge('connections', 'Live connections to this process, by kind', ['kind'])
  const reachable = gauge(
    'store_reachable',
    'Whether the database answered this scrape and can be written; where it does not answer, the figures of the shop are left out',
  )
  const redisReachable = gauge(
    'redis_reachable',
    'Whether this process has its connection to Redis; only with REDIS_URL',
  )
  redisReachable.remove()
  const conversations = gauge(
    'conversations',
    'Open conversations of the whole shop by state; queued is the length of the queue',
    ['state'],
  )
  const ofShop = {
    longestWait: gauge(
      'longest_wait_seconds',
      'How long the conversation that waits longest has waited; of the whole shop',
    ),
    overdue: gauge('overdue_promises', 'Left messages whose promised time of an answer has passed; of the whole shop'),
    onDuty: gauge('agents_on_duty', 'Agents who may be given conversations of at least one site; of the whole shop'),
    freeSlots: gauge('free_seats', 'How many conversations more those on duty can take; of the whole shop'),
  }

  return {
    /** Counts one log event, once, after its commit. */
    event: (event: LogEvent): void => {
      if (event.kind === 'message') messages(event.by.kind)
      else if (event.kind === 'assigned') assignments(event.why?.rule ?? 'unknown')
      else if (event.kind === 'queued' && isRequeue(event.reason)) requeues(event.reason)
      else if (event.kind === 'left') leftMessages(event.reason)
    },
    /** Both labels come from closed lists: a client's own words must never become a label. */
    request: requests,
    committed: (milliseconds: number, transactions: number): void => {
      commits.observe(milliseconds / 1000)
      groups.observe(transactions)
    },
    showRedis: (isReachable: boolean): void => redisReachable.set(isReachable ? 1 : 0),
    leasesExpired: (count: number): void => expiries.inc(count),
    showConnections: ({ shopper, agent }: Connections): void => {
      connections.set({ kind: 'shopper' }, shopper)
      connections.set({ kind: 'agent' }, agent)
    },
    /** Null: the database does not answer. An old figure would be wrong, so none is shown. */
    showFigures: (figures: QueueFigures | null, writable: boolean): void => {
      reachable.set(figures && writable ? 1 : 0)
      conversations.reset()
      for (const each of Object.values(ofShop)) each.remove()
      if (!figures) return
      for (const state of ['queued', 'assigned', 'left'] as const) conversations.set({ state }, figures[state])
      for (const [name, each] of Object.entries(ofShop)) each.set(figures[name as keyof typeof ofShop])
    },
    /** Starts measuring memory, event-loop delay and garbage collection. */
    watchProcess: (): void => collectDefaultMetrics({ register: registry }),
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
  }
}

const isRequeue = (reason: string): boolean => reason !== 'started' && reason !== 'returned'
