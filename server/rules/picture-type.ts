const starts: [type: string, offset: number, bytes: string][] = [
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/webp', 8, '57454250'],
]

/** What the bytes themselves say they are; null for all that is not on the list, whatever its name (CVE-2021-3741). */
export function pictureType(bytes: Buffer): string | null {
  const known = starts.find(([, offset, magic]) => bytes.subarray(offset, offset + magic.length / 2).toString('hex') === magic)
  return known?.[0] ?? null
}
