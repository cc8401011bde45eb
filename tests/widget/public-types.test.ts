import { expect, test } from 'vitest'
import type { Commands, mount } from '../../widget/counterbell'

const said: unknown[][] = []
const Counterbell = ((...call: unknown[]) => void said.push(call)) as Commands

test('what widget/README.md shows is what the types allow, and what they refuse is no command (T1)', () => {
  Counterbell('open')
  Counterbell('identify', 'a.b.c')
  Counterbell('identify', async () => 'a.b.c')
  Counterbell('identify', { name: 'Ioana' })
  Counterbell('set', {
    attributes: { plan: 'gold', orders: 3, wholesale: null },
    cart: { items: [{ name: 'Mug' }], currency: 'RON' },
    page: null,
  })
  Counterbell('set', 'cart', null)
  Counterbell('on', 'message', ({ text, by, at }) => [text.length, by.length, at.toFixed()])
  Counterbell('on', 'unread', (count) => count.toFixed())
  Counterbell('off', 'unread')
  Counterbell('start')
  // @ts-expect-error there is no such command
  Counterbell('boot')
  // @ts-expect-error nor such an event
  Counterbell('on', 'maximised', () => undefined)
  // @ts-expect-error nor such a theme
  Counterbell('theme', 'sepia')
  // @ts-expect-error an attribute is no tree
  Counterbell('set', 'attributes', { deep: { tree: true } })
  // @ts-expect-error a count is no text
  Counterbell('on', 'unread', (count: string) => count)
  type Mounted = ReturnType<typeof mount>
  const both = ({ Counterbell: command, destroy }: Mounted) => [command('open'), destroy()]
  expect([said.length, both.length]).toEqual([15, 1])
})
