import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Fragment, jsx, jsxs } from '../../console/element-text/jsx-runtime'

const drawn = (element: ReturnType<typeof jsx>) => renderToStaticMarkup(element)

test('text beside an element becomes an element of its own, text alone stays as it is (T13)', () => {
  expect(drawn(jsxs('p', { children: ['Seen by ', jsx('b', { children: 'Ana' })] }))).toBe(
    '<p><span>Seen by </span><b>Ana</b></p>',
  )
  expect(drawn(jsxs('p', { children: ['2', ' of ', 3, false] }))).toBe('<p>2 of 3</p>')
  expect(drawn(jsx('p', { children: 'Seen' }))).toBe('<p>Seen</p>')
})

test('a fragment has no text content of its own: its text, in one part or in several, becomes an element (T13)', () => {
  expect(drawn(jsx('p', { children: jsx(Fragment, { children: 'Returns' }) }))).toBe('<p><span>Returns</span></p>')
  expect(drawn(jsx('p', { children: jsxs(Fragment, { children: [' ', 'Department: Returns.'] }) }))).toBe(
    '<p><span> Department: Returns.</span></p>',
  )
})
