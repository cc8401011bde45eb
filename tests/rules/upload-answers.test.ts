import { expect, test } from 'vitest'
import { readAnswer } from '../../shared/upload'

test.each([
  ["a proxy's page for what is too large", 413, null, 'large'],
  ["a proxy's page while the server is down", 502, null, 'server'],
  ["a page of a hotel's network", 200, null, 'server'],
  ['JSON of another shape', 413, { statusCode: 413, message: 'Payload Too Large' }, 'large'],
  ['an answer without a file', 200, { ok: true, value: {} }, 'server'],
  ['JSON that is a word', 502, 'Bad Gateway', 'server'],
  ['a kind of file that is not taken', 400, { ok: false, refusal: { code: 'invalid' } }, 'type'],
  ['a fault of the server', 500, { ok: false, refusal: { code: 'internal' } }, 'server'],
  ['too many files', 429, { ok: false, refusal: { code: 'limited' } }, 'other'],
  ['a page that forbids', 403, null, 'other'],
])('an upload that ends in %s says so (S47)', (_, status, body, fault) => {
  expect(readAnswer(status, body)).toEqual({ fault })
})
