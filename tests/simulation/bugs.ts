import type { Patch } from './build'

/** A fault that somebody might write, as a change to the sources. `breaks`: the rules that it is against. */
export type Bug = { name: string; breaks: string; patches: Patch[] }

const bug = (name: string, breaks: string, ...patches: [file: string, find: string, replace: string][]): Bug => ({
  name,
  breaks,
  patches: patches.map(([file, find, replace]) => ({ file, find, replace })),
})

/** Each must be caught, or the simulation looks away. */
export const bugs: Bug[] = [
  bug('acknowledged before the commit', 'D3', [
    'server/store/sqlite/group-commit.ts',
    'return () => job.resolve(value)',
    'job.resolve(value)\n      return () => undefined',
  ]),
  bug('told before the commit', 'D4', [
    'server/features/conversations/log/commit.ts',
    'return { value: await work(unit), changes: unit.changes }',
    'const value = await work(unit)\n    for (const change of unit.changes) publish(context, change)\n    return { value, changes: [] }',
  ]),
  bug(
    'numbered by a counter in memory',
    'D2',
    ['server/features/conversations/log/append-events.ts', 'seq: row.last_seq + 1 + index', 'seq: counted(row)'],
    [
      'server/features/conversations/log/append-events.ts',
      'export const bySystem',
      'const heads = new Map<string, number>()\nfunction counted(row: ConversationRow): number {\n  const seq = (heads.get(row.id) ?? row.last_seq) + 1\n  heads.set(row.id, seq)\n  return seq\n}\nexport const bySystem',
    ],
  ),
  bug(
    'no id is unique, and no repeat looked for',
    'D2',
    [
      'server/store/migrations/0001-first.ts',
      'create unique index one_event_for_a_client_id',
      'create index one_event_for_a_client_id',
    ],
    [
      'server/features/conversations/log/find-conversation.ts',
      ".where('client_id', '=', given.clientId)",
      ".where('client_id', '=', given.sender)",
    ],
  ),
  bug('another body under the same id is taken for a repeat', 'D2', [
    'server/features/messages/body-hash.ts',
    'done.body_hash !== bodyHash(body)',
    'done.body_hash === bodyHash({ text: "" })',
  ]),
  bug('an edited message stays in the stored log as it was', 'D10', [
    'server/features/messages/edit-message.ts',
    'event_json: JSON.stringify(now)',
    'event_json: JSON.stringify(was)',
  ]),
  bug('the lease runs by the clock of the process', 'F9', [
    'server/features/agents/presence/presence-lease.ts',
    'const leaseUntil = tx.now +',
    'const leaseUntil = Date.now() +',
  ]),
  bug(
    'a seat too many',
    'R2',
    [
      'server/features/conversations/log/append-events.ts',
      ".whereRef('open_count', '<', 'capacity')",
      ".whereRef('open_count', '<=', 'capacity')",
    ],
    ['server/store/migrations/0001-first.ts', 'open_count >= 0 and open_count <= capacity', 'open_count >= 0'],
  ),
  bug(
    'capacity is looked at outside the transaction',
    'R2',
    ['server/features/conversations/log/append-events.ts', ".whereRef('open_count', '<', 'capacity')", ''],
    ['server/store/migrations/0001-first.ts', 'open_count >= 0 and open_count <= capacity', 'open_count >= 0'],
  ),
  bug('closing does not give the seat back', 'R2', [
    'server/features/conversations/log/append-events.ts',
    'if (from) await',
    'if (from && to) await',
  ]),
  bug('a seat that is given back is not logged', 'H21', [
    'server/features/conversations/log/append-events.ts',
    'if (from) await logSlots(tx, await tx.run(releaseSlot, { agent: from }), 1)',
    'if (from) await tx.run(releaseSlot, { agent: from })',
  ]),
  bug('a seat for an agent whose lease has run out', 'R3', [
    'server/features/conversations/log/append-events.ts',
    ".where('lease_until', '>', given.now)",
    '',
  ]),
  bug(
    'a note reaches the shopper live',
    'D7',
    ['server/features/conversations/log/visible-to-shopper.ts', "    case 'note':\n", ''],
    [
      'server/features/conversations/log/visible-to-shopper.ts',
      "    case 'identified':",
      "    case 'note':\n    case 'identified':",
    ],
  ),
  bug('a shopper who reads on sees the agents’ log', 'D7', [
    'server/features/conversations/queries/catch-up.ts',
    '.map(forShopper)',
    '',
  ]),
  bug('taking does not raise the epoch', 'R7', [
    'server/features/routing/take.ts',
    "return { kind: 'assigned', agent, epoch: row.epoch + 1",
    "return { kind: 'assigned', agent, epoch: row.epoch",
  ]),
  bug('an order of an old epoch is carried out', 'R7', [
    'server/features/conversations/agent-command.ts',
    "if (row.epoch !== input.epoch) throw new Refused('stale')",
    '',
  ]),
  bug('a reply of an old epoch is taken', 'R7', [
    'server/features/messages/reply.ts',
    "if (row.epoch !== input.epoch) throw new Refused('stale')",
    '',
  ]),
  bug('a repeated transfer is a new one', 'R10', [
    'server/features/conversations/agent-command.ts',
    'if (done) {',
    "if (done && !('to' in input)) {",
  ]),
  bug('whoever goes back to the queue goes to its end', 'R4', [
    'server/features/routing/requeue.ts',
    'queuedEvent(row, reason, row.queued_at ?? tx.now)',
    'queuedEvent(row, reason, tx.now)',
  ]),
  bug('last in, first out', 'R6', [
    'server/features/routing/assign-waiting.ts',
    ".orderBy('queued_at')",
    ".orderBy('queued_at', 'desc')",
  ]),
  bug('the sweep gives nobody anything', 'R5', ['server/jobs/sweep.ts', '() => assignWaiting(context),', '']),
  bug('a lost agent keeps what they have', 'R4', [
    'server/features/routing/requeue-reason.ts',
    "if (leaseUntil + presence.grace <= now) return 'agent-lost'",
    '',
  ]),
  bug('those who wait go on waiting when the last agent leaves', 'R13', [
    'server/jobs/sweep.ts',
    '() => moveUnstaffedToTickets(context, steady),',
    '',
  ]),
  bug('open widgets are not told of the team', 'R13', [
    'server/jobs/scheduler.ts',
    "await runLogged(context, 'boards', availability.refresh)",
    '',
  ]),
  bug('being heard of turns the switch', 'R8', [
    'server/features/agents/presence/presence-lease.ts',
    'Math.max(lease_until, leaseUntil) }',
    'Math.max(lease_until, leaseUntil), accepting: 1 }',
  ]),
  bug(
    'a receipt may shrink',
    'D7',
    [
      'server/features/messages/mark-seen.ts',
      'Math.max(found[side], Math.min(input.seq, found.last_seq))',
      'Math.min(input.seq, found.last_seq)',
    ],
    [
      'server/features/messages/mark-seen.ts',
      'Math.min(input.seq, known.last_seq) <= known[side]',
      'known.last_seq < 0',
    ],
  ),
  bug(
    'reopened beside an open one',
    'D8',
    ['server/features/routing/reopen.ts', "if (other) throw new Refused('conflict')", ''],
    [
      'server/store/migrations/0001-first.ts',
      'create unique index one_open_conversation',
      'create index one_open_conversation',
    ],
  ),
  bug('a blocked shopper goes on writing', 'H15', [
    'server/features/messages/post-message.ts',
    '  refuseBlocked(open?.shopper_blocked_at)\n',
    '',
  ]),
  bug('a blocked shopper begins a new conversation', 'H15', [
    'server/features/conversations/start-conversation.ts',
    '  refuseBlocked(shopper.blocked_at)\n',
    '',
  ]),
  bug('a blocked shopper still gives orders', 'H15', [
    'server/features/conversations/shopper-command.ts',
    '    refuseBlocked(row.shopper_blocked_at)\n',
    '',
  ]),
  bug('a repeat of what is stored is refused once its sender is blocked', 'H16', [
    'server/features/messages/post-message.ts',
    '  if (done) return repeat(tx, done, input)\n',
    '  refuseBlocked(open?.shopper_blocked_at)\n  if (done) return repeat(tx, done, input)\n',
  ]),
  bug('handed to a colleague who is away', 'A20', [
    'server/features/routing/transfer.ts',
    "if (!mayBeHanded(colleague, site)) throw new Refused('agent-away')",
    '',
  ]),
  bug('an answer settles the call', 'S38', [
    'shared/summary.ts',
    "by === 'agent' ? callOwed(was) :",
    "by === 'agent' ? null :",
  ]),
  bug('a note counts as an answer', 'A21', [
    'shared/summary.ts',
    "if (event.kind === 'assigned') return",
    "if (event.kind === 'note') return { ...was, owedSince: null }\n  if (event.kind === 'assigned') return",
  ]),
  bug('an answer is owed since the last word', 'A21', ['shared/summary.ts', '(was.owedSince ?? at)', 'at']),
  bug('no heads are sent', 'D5', ['server/socket/heads.ts', 'await sendToShoppers(context, shoppers)', '']),
  bug('receivers apply what lies beyond a gap', 'D4', [
    'shared/timeline.ts',
    "if (event.seq > timeline.seq + 1) return 'gap'",
    '',
  ]),
  bug('receivers apply what they have', 'D4', [
    'shared/timeline.ts',
    'if (event.seq <= timeline.seq) return timeline',
    '',
  ]),
  bug('the widget catches up by one page', 'D6', [
    'widget/thread.ts',
    'if (timeline.seq >= wanted) return finished()',
    'return finished()',
  ]),
  bug('the console does not catch up when it is back', 'D6', [
    'console/connection/threads.ts',
    "socket.on('connect', () => this.watched.forEach((_, id) => void this.join(id)))",
    '',
  ]),
  bug('who had it is forgotten with the older pages', 'D10', [
    'server/features/conversations/queries/read-thread-facts.ts',
    'if (!mine) return neverMine',
    'if (mine || !mine) return neverMine',
  ]),
  bug(
    'an older page is put before one that does not follow it',
    'D4',
    ['console/connection/earlier-pages.ts', ' || older.at(-1)?.seq !== events[0].seq - 1', ''],
    [
      'console/connection/earlier-pages.ts',
      'conversation: this.id, before })',
      'conversation: this.id, before: before - 1 })',
    ],
  ),
  bug(
    'what is asked on a line that breaks is never answered',
    'D3',
    ['widget/socket/socket.ts', 'for (const answer of asked.values()) answer()', 'asked.clear()'],
    ['widget/socket/socket.ts', 'setTimeout(answer, patience)', 'setTimeout(answer, 1e9)'],
  ),
  bug('a line that has fallen silent is kept', 'F', [
    'widget/socket/socket.ts',
    'silenceAllowed = pingInterval + pingTimeout',
    'silenceAllowed = 1e9',
  ]),
  bug('the widget gives up after a time-out', 'D3', [
    'widget/courier.ts',
    'if (mayRetry(code) || endsConnection(code))',
    'if (endsConnection(code))',
  ]),
  bug('each try has an id of its own', 'D3', [
    'widget/courier.ts',
    'clientMessageId: id,',
    'clientMessageId: `${id}${tries}`,',
  ]),
  bug('what is written is not kept over a reload', 'D1', [
    'widget/outbox.ts',
    '      keep(name, entry)\n      changed()\n      return entry',
    '      changed()\n      return entry',
  ]),
  bug('several replies in flight', 'D1', [
    'console/connection/outbox.ts',
    " || box.some((pending) => pending.state === 'sending')",
    '',
  ]),
]
