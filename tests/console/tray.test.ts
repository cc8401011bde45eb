import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Tray } from '../../console/features/files/tray'
import { Attachment } from '../../shared/attachment'
import { TabStorage } from '../widget/tab-storage'

beforeEach(() => vi.stubGlobal('localStorage', new TabStorage()))
afterEach(() => vi.unstubAllGlobals())

const mug = Attachment.parse({
  id: '7d3c1b52-8e57-4a3f-9d55-0a6f0c2f7b11',
  name: 'mug.png',
  type: 'image/png',
  size: 9,
  picture: null,
})
const names = (tray: Tray) => tray.items.get().map(({ name }) => name)

test("the files beside a draft are one in both of Ana's tabs: sent in one, they are gone from the other; what is on its way in a tab stays there (S43)", () => {
  const [left, right] = [new Tray('files'), new Tray('files')]
  left.putBack([mug])
  // Not to be uploaded, it stays where it was added, and says why.
  right.add([new File([new Uint8Array(0)], 'empty.txt')])
  right.reread()
  expect(names(right)).toEqual(['empty.txt', 'mug.png'])
  expect(left.take()).toEqual([mug])
  right.reread()
  expect(names(right)).toEqual(['empty.txt'])
})
