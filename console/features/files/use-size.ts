import { useLocale } from '../../locales/use-locale'

/** "1.2 MB", in the reader's locale. */
export function useSize(): (bytes: number) => string {
  const { locale } = useLocale()
  return (bytes) => {
    const [unit, size] =
      bytes < 1_000_000
        ? (['kilobyte', Math.max(1, Math.round(bytes / 1_000))] as const)
        : (['megabyte', bytes / 1_000_000] as const)
    return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size)
  }
}
