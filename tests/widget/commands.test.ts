import { afterEach, expect, test, vi } from 'vitest'
import { createCommands } from '../../widget/commands'

const actions = () => ({
  open: vi.fn<() => void>(),
  close: vi.fn<() => void>(),
  toggle: vi.fn<() => void>(),
  act: vi.fn<(call: ArrayLike<unknown>) => Promise<void>>(async () => {}),
})
afterEach(() => void vi.restoreAllMocks())

test('the page can open, close and toggle', () => {
  const acts = actions()
  const { run } = createCommands(acts)
  for (const name of ['open', 'toggle', 'close', 'open']) run([name])
  expect([acts.open, acts.toggle, acts.close].map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1])
})

test('a listener hears its event until it is taken off', () => {
  const { run, tell } = createCommands(actions())
  const heard: unknown[] = []
  const listener = (count: unknown) => heard.push(count)
  run(['on', 'unread', listener])
  tell('unread', 1)
  tell('availability', 'here')
  run(['off', 'unread', listener])
  tell('unread', 2)
  expect(heard).toEqual([1])
})

test('"off" without a listener takes all of that event off', () => {
  const { run, tell } = createCommands(actions())
  const heard: string[] = []
  for (const name of ['a', 'b']) run(['on', 'opened', () => heard.push(name)])
  run(['off', 'opened'])
  tell('opened', undefined)
  expect(heard).toEqual([])
})

test('a listener of the page that fails stops neither the others nor us', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { run, tell } = createCommands(actions())
  const heard: unknown[] = []
  run([
    'on',
    'unread',
    () => {
      throw new Error("the page's own fault")
    },
  ])
  run(['on', 'unread', (count: unknown) => heard.push(count)])
  tell('unread', 3)
  expect(heard).toEqual([3])
  expect(warned).toHaveBeenCalledOnce()
})

test('a listener that is no function is ignored', () => {
  const { run, tell } = createCommands(actions())
  run(['on', 'unread', 'not a function'])
  expect(() => tell('unread', 1)).not.toThrow()
})
