import { describe, expect, test } from 'vitest'
import { pastedFiles } from '../../shared/pasted-files'

const file = (name: string) => new File(['mug'], name)
const paste = (names: string[], text = '', html = '') =>
  pastedFiles({
    files: names.map(file),
    getData: (type) => ({ 'text/plain': text, 'text/html': html })[type] ?? '',
  }).map(({ name }) => name)

const mug = 'cracked mug.png'
const composed = 'chitanță.pdf'

describe('a file that was copied in a file manager is pasted as the file (S46)', () => {
  test.each([
    ['its name', [mug], mug],
    ['its name and the end of a line', [mug], `${mug}\r\n`],
    ['its path', [mug], `/home/ioana/${mug}`],
    ['its path on Windows', [mug], `C:\\Users\\Ioana\\${mug}`],
    ['its path in quotes', [mug], `"C:\\Users\\Ioana\\${mug}"`],
    ['its path in the network', [mug], `\\\\shop\\photos\\${mug}`],
    ['its address', [mug], 'file:///home/ioana/cracked%20mug.png'],
    ['its address that is not encoded', [mug], `file:///home/ioana/${mug}`],
    ['its address with a percent sign that encodes nothing', ['50% off.png'], 'file:///home/ioana/50% off.png'],
    ['what Linux does with it', [mug], 'x-special/nautilus-clipboard\ncopy\nfile:///home/ioana/cracked%20mug.png\n'],
    ['two names', [mug, 'b.pdf'], `${mug}\nb.pdf`],
    ['two names, as a Macintosh ends lines', [mug, 'b.pdf'], `${mug}\rb.pdf`],
    ['two addresses', [mug, 'b.pdf'], 'file:///tmp/cracked%20mug.png\r\nfile:///tmp/b.pdf\r\n'],
    ['a name whose accents are written apart', [composed], composed.normalize('NFD')],
    ['a folder', ['photos'], '/home/ioana/photos/'],
    ['nothing', [mug], ''],
    ['spaces', [mug], ' \n'],
  ])('that comes with %s', (_, names, text) => {
    expect(paste(names, text)).toEqual(names)
  })

  test.each([
    ['its tag alone', '', '<meta charset="utf-8"><img src="https://shop.example/mug.png">'],
    [
      'its tag and its address',
      'https://shop.example/mug.png',
      '<!--StartFragment--><img src="https://shop.example/mug.png" alt="Mug"><!--EndFragment-->',
    ],
  ])('and so is a picture of a page that comes with %s', (_, text, html) => {
    expect(paste(['image.png'], text, html)).toEqual(['image.png'])
  })
})

describe('words stay words, though a picture of them comes too (S46)', () => {
  test.each([
    ['cells of Excel', 'Mug\t12\r\nJug\t20', '<html><style>td{}</style><table><tr><td>Mug<td>12</table></html>'],
    ['a cell of Excel that reads as the picture is called', 'image.png', '<table><tr><td>image.png</td></tr></table>'],
    ['a sentence of Word', 'Is the mug safe?', '<p class=MsoNormal>Is the mug safe?</p>'],
    ['words without markup', 'Is the mug safe?', ''],
    ['words that name the file among others', 'See image.png', ''],
    ['a name and another line', 'image.png\nIs it safe?', ''],
    ['an address of a page', 'https://shop.example/mug', ''],
    ['words beside markup that has none', 'Mug', '<img src="chart.png">'],
  ])('%s', (_, text, html) => {
    expect(paste(['image.png'], text, html)).toEqual([])
  })

  test('and words alone are words', () => expect(paste([], mug)).toEqual([]))
})
