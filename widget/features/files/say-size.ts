import { knownTag } from '../../../shared/safe-intl'

/** "1.2 MB", in the format of the reader's language. */
export function saySize(bytes: number, tag: string): string {
  const [unit, size] =
    bytes < 1_000_000
      ? (['kilobyte', Math.max(1, Math.round(bytes / 1_000))] as const)
      : (['megabyte', bytes / 1_000_000] as const)
  return new Intl.NumberFormat(knownTag(tag), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size)
}
