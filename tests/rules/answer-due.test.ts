import { expect, test } from 'vitest'
import { answerDueAt } from '../../shared/answer-due'

test("each holder has the whole time to answer, from the shopper's words or from when they were given it; nothing is due that is not owed (A21, R6)", () => {
  expect(answerDueAt({ owedSince: 10_000, assignedAt: 5_000 }, 90)).toBe(100_000)
  expect(answerDueAt({ owedSince: 10_000, assignedAt: 50_000 }, 90)).toBe(140_000)
  expect(answerDueAt({ owedSince: null, assignedAt: 50_000 }, 90)).toBeNull()
})
