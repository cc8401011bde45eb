import { describe, expect, test } from 'vitest'
import { deleteMessage, editMessage } from '../../server/features/messages/edit-message'
import { note } from '../../server/features/messages/reply'
import { take } from '../../server/features/routing/take'
import { indexSearch } from '../../server/features/search/index-search'
import { search } from '../../server/features/search/search'
import type { Found } from '../../shared/found'
import { databases } from '../support/stores'
import { newId, useShop } from './shop'

describe.each(databases)('Search, on %s', (database) => {
  const shop = useShop(database)

  test('finds what was said, whatever the case and the accents, by all words and the beginning of the last (A14)', async () => {
    const headphones = await shop.begins({ text: 'Aveți CĂȘTI albastre, și până vineri?' })
    const polish = await shop.begins({ text: 'Czy to żółty kubek z Łodzi?' })
    const ukrainian = await shop.begins({ text: 'Чи є синє горнятко? Їжак на ньому' })
    const german = await shop.begins({ text: 'Straßenverkauf?' })
    await indexAll()
    for (const query of ['casti', 'CĂȘTI', 'casti alb', 'vineri cas', '  «căști»!', 'pâna cas', 'casti casti'])
      expect([query, await ids(query)]).toEqual([query, [headphones]])
    for (const query of ['zolty', 'lodzi zol', 'kubek']) expect([query, await ids(query)]).toEqual([query, [polish]])
    for (const query of ['їжак', 'іжак гор', 'СИНЄ']) expect([query, await ids(query)]).toEqual([query, [ukrainian]])
    for (const query of ['strassen', 'straße']) expect([query, await ids(query)]).toEqual([query, [german]])
    // Only the last by its beginning, and not by its middle.
    for (const query of ['cas albastre', 'asti', 'casti kubek', 'castix', '?!', '', '   '])
      expect([query, await ids(query)]).toEqual([query, []])
  })

  test('finds private notes, and shoppers by name and address, also together with what they said (A14)', async () => {
    const maria = await shop.hire('Maria')
    const one = await shop.begins({
      text: 'Is the oven dish in stock?',
      contact: { name: 'Ștefania Pîrvu', email: 's.pirvu@mail.example' },
    })
    const other = await shop.begins({ text: 'Is the oven dish in stock?', contact: { name: 'Oksana Bondar' } })
    await take(shop.context, maria, await shop.order(one))
    await shop.reply(maria, one, 'There are four left')
    shop.clock.pass({ seconds: 1 })
    await note(shop.context, maria, {
      conversation: other,
      clientMessageId: newId(),
      text: 'Asks about porcelain each spring',
    })
    await indexAll()
    for (const query of ['stefania', 'pirvu oven', 's.pirvu@mail.ex', 'four stefania'])
      expect([query, await ids(query)]).toEqual([query, [one]])
    expect(await lines('porcelain')).toEqual([
      { id: other, line: 'Asks about [porcelain] each spring', private: true, by: 'agent' },
    ])
    expect(await lines('oksana')).toEqual([
      { id: other, line: 'Asks about porcelain each spring', private: true, by: 'agent' },
    ])
    expect(await lines('oksana ov')).toEqual([
      { id: other, line: 'Is the [oven] dish in stock?', private: false, by: 'shopper' },
    ])
    expect(await ids('oven')).toEqual([other, one])
  })

  test('shows a line around the words, of the newest message with most of them (A14)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'A glaze that is blue')
    await shop.say(
      ioana,
      `${'Something long before it. '.repeat(4)}Then the blue glaze of the bowl, ${'and so on '.repeat(30)}`,
    )
    await shop.say(ioana, 'Blue?')
    await indexAll()
    const [found] = await lines('blue gla')
    expect(found).toMatchObject({ id: conversation, by: 'shopper' })
    expect(found!.line).toMatch(/^…(\S+ )+the \[blue\] \[glaze\] of the bowl, and so on .+…$/)
    expect(found!.line.length).toBeLessThan(150)
    expect((await lines('blue'))[0]!.line).toBe('[Blue]?')
  })

  test('has what was said last first, over all pages, each conversation once (A14)', async () => {
    const ioana = shop.shopper()
    const { conversation: first } = await shop.say(ioana, 'The blue bowl')
    const blue: string[] = []
    for (let index = 0; index < 45; index++) {
      shop.clock.pass({ seconds: 1 })
      blue.unshift(await shop.begins({ text: `The blue mug ${index}` }))
      if (index % 10 === 0) await indexAll()
    }
    await shop.begins({ text: 'The green mug' })
    await indexAll()
    expect(await ids('blue')).toEqual([...blue, first])
    shop.clock.pass({ seconds: 1 })
    await shop.say(ioana, 'And until when?')
    await indexAll()
    expect(await ids('blue')).toEqual([first, ...blue])
  })

  test('takes no notice of what is not said, but of each new name (A14)', async () => {
    const maria = await shop.hire('Maria')
    const ioana = shop.shopper()
    const { conversation: one } = await shop.say(ioana, 'The blue bowl')
    shop.clock.pass({ seconds: 1 })
    const two = await shop.begins({ text: 'The blue mug' })
    await indexAll()
    shop.clock.pass({ seconds: 1 })
    await take(shop.context, maria, await shop.order(one))
    await indexAll()
    expect(await ids('blue')).toEqual([two, one])
    await shop.say(ioana, 'It is me', { contact: { name: 'Ioana Dumitru' } })
    await indexAll()
    expect(await ids('ioana blue')).toEqual([one])
  })

  test('finds the new words of a message that was changed and not the old, and nothing of one that was deleted, even before the index knows (A14, S19)', async () => {
    const ioana = shop.shopper()
    const { conversation, seq: target } = await shop.say(ioana, 'The code of my gate is walnut', {
      contact: { name: 'Ioana' },
    })
    await indexAll()
    expect(await ids('walnut')).toEqual([conversation])
    await editMessage(shop.context, ioana, {
      conversation,
      commandId: newId(),
      target,
      text: 'The code of my gate is oyster',
    })
    expect(await ids('walnut')).toEqual([])
    await indexAll()
    expect([await ids('walnut'), await ids('oyster ioana')]).toEqual([[], [conversation]])
    await deleteMessage(shop.context, ioana, { conversation, commandId: newId(), target })
    expect(await ids('oyster')).toEqual([])
    await indexAll()
    expect([await ids('oyster'), await ids('ioana'), await lines('ioana')]).toMatchObject([
      [],
      [conversation],
      [{ line: '' }],
    ])
  })

  test.each([
    ['请问这个陶瓷杯子还有货吗', ['杯子', '陶瓷杯', '货', '这个 杯子', '杯'], ['子杯', '瓷器', '杯货']],
    ['このマグカップは食洗機で使えますか', ['マグカップ', '食洗機', 'カップ', '使え'], ['カマグ', '食器']],
    ['แก้วใบนี้ยังมีอยู่ไหม', ['แก้ว', 'ใบนี้', 'มีอยู่'], ['จาน']],
    ['តើពែងនេះនៅមានទេ', ['ពែង', 'នៅមាន'], ['ចាន']],
    ['订单4711号的iPhone壳', ['4711', '订单', 'iphone', '47', '号的', '订单 471'], ['711', '订单号']],
    ['طلبي رقم ٤٧١١ من كوب', ['4711', '٤٧١١', '۴۷۱۱', '४७११', 'كوب'], ['471 كوب']],
    ['کیف من کجاست', ['كيف', 'کیف'], []],
  ])(
    'finds words and numbers in a sentence without spaces, and numbers in any digits: %s (A14)',
    async (text, found, not) => {
      const one = await shop.begins({ text })
      await shop.begins({ text: '别的 другое อื่น 9999' })
      await indexAll()
      for (const query of found) expect([query, await ids(query)]).toEqual([query, [one]])
      for (const query of not) expect([query, await ids(query)]).toEqual([query, []])
    },
  )

  test('marks the word inside a sentence without spaces, and its marks with it (A14)', async () => {
    await shop.begins({ text: '请问这个陶瓷杯子还有货吗' })
    await shop.begins({ text: 'แก้วใบนี้ยังมีอยู่ไหม' })
    await shop.begins({ text: `${'请问有没有别的颜色和尺寸'.repeat(4)}比如蓝色的杯子${'谢谢'.repeat(80)}` })
    await indexAll()
    expect((await lines('แก้ว'))[0]!.line).toBe('[แก้ว]ใบนี้ยังมีอยู่ไหม')
    expect((await lines('陶瓷 杯子'))[0]!.line).toBe('请问这个[陶瓷][杯子]还有货吗')
    expect((await lines('蓝色'))[0]!.line).toMatch(/^….{1,8}\[蓝色\]的杯子谢谢.*…$/)
  })

  test('tells long words apart by all of their letters (A14)', async () => {
    const code = 'a1b2c3d4e5'.repeat(5)
    const one = await shop.begins({ text: `Code ${code}X` })
    const other = await shop.begins({ text: `Code ${code}Y` })
    await indexAll()
    expect([await ids(`${code}x code`), await ids(`${code}y`), (await ids(code)).length]).toEqual([[one], [other], 2])
  })

  test('reads only what is new of a long conversation, and nothing of it while writers wait (A14)', async () => {
    const ioana = shop.shopper()
    const { conversation } = await shop.say(ioana, 'The very first words')
    for (let index = 0; index < 60; index++) await shop.say(ioana, `Line ${index}`)
    await indexAll()
    await shop.say(ioana, 'And now porcelain')
    shop.clock.pass({ seconds: 3 })
    const read: string[] = []
    const { store } = shop.context
    const counted: typeof shop.context = {
      ...shop.context,
      store: {
        ...store,
        read: (work) =>
          store.read((tx) =>
            work({
              ...tx,
              run: async (query, input) =>
                tx.run(query, input).then((rows) => (rows.forEach((row) => read.push(JSON.stringify(row))), rows)),
            }),
          ),
        transaction: (work) =>
          store.transaction((tx) => work({ ...tx, run: () => Promise.reject(new Error('nothing is read here')) })),
      },
    }
    await indexSearch(counted)
    expect(read.filter((row) => row.includes('event_json'))).toEqual([expect.stringContaining('And now porcelain')])
    for (const query of ['porcelain', 'very first', 'line 42'])
      expect([query, await ids(query)]).toEqual([query, [conversation]])
  })

  test('takes in again what was indexed by older rules (A14, H12)', async () => {
    const one = await shop.begins({ text: '陶瓷杯子' })
    await indexAll()
    await shop.context.store.transaction(async ({ db }) => {
      await db.updateTable('searched').set({ word_rules: 1 }).execute()
      await db.updateTable('search_progress').set({ reached: 0 }).execute()
    })
    await indexAll()
    expect(await ids('杯子')).toEqual([one])
    expect(
      await shop.context.store.read(({ db }) => db.selectFrom('searched').select('word_rules').distinct().execute()),
    ).toEqual([{ word_rules: 2 }])
  })

  test('takes no sign of a query language for one (H8, A14)', async () => {
    const one = await shop.begins({
      text: 'A cup NOT for tea AND "quoted" OR near(the:edge) col^2 -minus +plus \\ \'single\' & | ! <-> * %',
    })
    await indexAll()
    for (const query of [
      '"quoted"',
      "'single'",
      'NOT tea',
      'near(the edge)',
      'words:cup',
      '* cup',
      'cup*',
      '-minus',
      '^2',
      "cup' & 'tea",
      'tea" OR "x',
      'a:*',
      '\\',
      '%',
      'cup OR kettle',
      '\u0007cup',
      '\ud800 cup',
    ]) {
      const wanted = /words|x|kettle|^[\\%]$/.test(query) ? [] : [one]
      expect([query, await ids(query)]).toEqual([query, wanted])
    }
    for (const cursor of ['', 'x', '-1', '1e3', '9'.repeat(20)])
      await expect(search(shop.context, shop.owner, { query: 'cup', cursor })).rejects.toThrow('invalid')
  })

  test('catches up with an old database, some at a time, and goes on where it was interrupted (A14, F1)', async () => {
    const old: string[] = []
    for (let index = 0; index < 50; index++) {
      shop.clock.pass({ hours: 1 })
      old.unshift(await shop.begins({ text: 'The blue mug' }))
    }
    expect(await indexSearch(shop.context)).toBe(true)
    expect(await ids('blue')).toEqual(old.slice(-20))
    const broken = shop.context.store.transaction.bind(shop.context.store)
    const dies = {
      ...shop.context,
      store: {
        ...shop.context.store,
        transaction: ((work) =>
          broken(async (tx) => {
            await work(tx)
            throw new Error('killed')
          })) as typeof broken,
      },
    }
    await expect(indexSearch(dies)).rejects.toThrow('killed')
    expect(await ids('blue')).toHaveLength(20)
    await indexAll()
    expect(await ids('blue')).toEqual(old)
    expect(await indexSearch(shop.context)).toBe(false)
  })

  test('misses nothing when two processes index at the same time, or the clock is set back (A14, F9)', async () => {
    const other = await shop.anotherProcess()
    for (let index = 0; index < 30; index++) {
      shop.clock.pass({ seconds: 10 })
      await Promise.all([shop.begins({ text: `Blue ${index}` }), indexSearch(shop.context), indexSearch(other)])
    }
    shop.clock.pass({ hours: -20 })
    await shop.begins({ text: 'Blue, yesterday' })
    await indexAll()
    expect(await ids('blue')).toHaveLength(31)
  })

  test('a conversation that is being talked in is indexed once it rests or its news is a minute old, and not for each message (A14)', async () => {
    const ioana = shop.shopper()
    await shop.say(ioana, 'Is it blue?')
    await indexSearch(shop.context)
    shop.clock.pass({ seconds: 2 })
    await shop.say(ioana, 'Or turquoise?')
    await indexSearch(shop.context)
    expect(await ids('blue')).toEqual([])
    shop.clock.pass({ seconds: 3 })
    await indexSearch(shop.context)
    for (const query of ['blue', 'turquoise']) expect(await ids(query)).toHaveLength(1)
    for (let second = 0; second < 62; second += 2) {
      await shop.say(ioana, second ? 'And then?' : 'Cobalt?')
      await indexSearch(shop.context)
      expect(await ids('cobalt')).toHaveLength(second < 60 ? 0 : 1)
      shop.clock.pass({ seconds: 2 })
    }
  })

  test('finds a message that was sent before another and committed after it (A14)', async () => {
    const late = await shop.begins({ text: 'The blue bowl' })
    await indexAll()
    shop.clock.pass({ seconds: 40 })
    await shop.begins({ text: 'The blue mug' })
    await indexAll()
    shop.clock.pass({ seconds: -30 })
    const ghost = await shop.begins({ text: 'The blue ghost' })
    shop.clock.pass({ seconds: 30 })
    await indexAll()
    expect(await ids('ghost')).toEqual([ghost])
    expect(await ids('bowl')).toEqual([late])
  })

  /** Once what was said has come to rest. */
  async function indexAll(): Promise<void> {
    shop.clock.pass({ seconds: 3 })
    while (await indexSearch(shop.context)) continue
  }

  async function find(query: string): Promise<Found[]> {
    const rows: Found[] = []
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof search>> = await search(shop.context, shop.owner, { query, cursor })
      rows.push(...page.rows)
      if (!page.next) return rows
      cursor = page.next
    }
  }

  const ids = async (query: string) => (await find(query)).map(({ id }) => id)
  const lines = async (query: string) =>
    (await find(query)).map(({ id, foundIn }) => ({
      id,
      by: foundIn.by,
      private: foundIn.private,
      line: foundIn.parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''),
    }))
})
