import type { World } from '../world'

/** F, at the end of a run: no message twice or out of order, none changed afterwards, none both refused and stored. */
export function checkAccounts(world: World): void {
  checkHistory(world)
  for (const shopper of world.shoppers) {
    for (const page of new Set(shopper.written.map(({ from }) => from))) {
      checkOrder(
        world,
        shopper.written
          .filter(({ from, text }) => from === page && world.ledger.texts.has(text))
          .map(({ text }) => text),
      )
    }
  }
  for (const { said, name } of world.agents) {
    for (const conversation of new Set(said.map((each) => each.conversation))) {
      const own = said.filter((each) => each.conversation === conversation).map(({ text }) => text)
      checkOrder(
        world,
        own.filter((text) => world.ledger.texts.has(text)),
      )
      const desk = world.agents.find((agent) => agent.name === name)?.desk
      if (desk)
        own.forEach((text) =>
          checkSettled(
            world,
            text,
            desk.outbox
              .of(conversation)
              .get()
              .some((each) => each.text === text && each.state === 'refused'),
          ),
        )
    }
  }
}

function checkHistory({ ledger, judge, database }: World): void {
  for (const [id, { timeline }] of ledger.conversations) {
    const stored = database.eyes.eventsAfter(id, 0).map((row) => row.event_json)
    judge.must(
      stored.join() === timeline.events.map((event) => JSON.stringify(event)).join(),
      'D2',
      () => 'an event was changed after it was committed',
    )
  }
}

/** Each message once, and after the one that was written before it. */
function checkOrder({ ledger, judge }: World, texts: string[]): void {
  let last = -1
  for (const text of texts) {
    const places = ledger.texts.get(text) ?? []
    judge.must(places.length === 1, 'F', () => `"${text}" is stored ${places.length} times`)
    judge.must((places[0] ?? 0) > last, 'F', () => `"${text}" is stored before what was written before it`)
    last = places[0] ?? last
  }
}

function checkSettled({ ledger, judge }: World, text: string, refused: boolean): void {
  const stored = ledger.texts.has(text)
  judge.must(
    stored !== refused,
    'F',
    () => `"${text}" is ${stored ? 'stored, but shown as refused' : 'neither stored nor refused'}`,
  )
}
