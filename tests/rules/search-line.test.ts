import { expect, test } from 'vitest'
import { parseTerms, findMatch, type SearchableText } from '../../server/features/search/match'
import { wordsOf } from '../../server/features/search/words'

const said = (text: string, seq: number): SearchableText => ({ seq, at: 0, by: 'shopper', private: false, text })
/** Of this process alone: other work on the machine does not count. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user
}

test('each place of a sign is marked to its own end, accents and all', () => {
  const found = findMatch(parseTerms('ห'), '', [said('ห้หก', 1)])
  expect(found?.parts.filter(({ text }) => text)).toEqual([
    { text: 'ห้', hit: true },
    { text: 'ห', hit: true },
    { text: 'ก', hit: false },
  ])
})

test('a message that repeats one sign is searched about as fast as it is read', () => {
  const texts = Array.from({ length: 20 }, () => '啊'.repeat(4_000))
  wordsOf(texts[0]!)
  const reading = cpuOf(() => texts.forEach(wordsOf))
  const searching = cpuOf(() => expect(findMatch(parseTerms('啊 nowhere'), '', texts.map(said))).toBeNull())
  expect(searching).toBeLessThan(4 * reading)
})
