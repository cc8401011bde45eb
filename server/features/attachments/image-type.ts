/** In hexadecimal. WebP has its length between `RIFF` and `WEBP`. */
const starts: [type: string, start: RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
]

/** The type according to the bytes; null when it is not on the list, whatever the name says (CVE-2021-3741). */
export function imageType(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 12).toString('hex')
  return starts.find(([, start]) => start.test(head))?.[0] ?? null
}
