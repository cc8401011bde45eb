const device = matchMedia('(prefers-color-scheme: dark)')

/** Dark or light: as the shop has told us, else as the page declares by `color-scheme`, else light: the device alone knows nothing of the page. */
export function followTheme(
  room: HTMLElement,
  told: () => string | undefined,
): { follow: () => void; stop: () => void } {
  function follow(): void {
    const scheme = told()
    room.classList.toggle('dark', scheme === 'dark' || (scheme !== 'light' && isPageDark()))
  }
  device.addEventListener('change', follow)
  return { follow, stop: () => device.removeEventListener('change', follow) }
}

/** A page that is both follows the device. */
function isPageDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement)
  const declared =
    colorScheme === 'normal'
      ? (document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? '')
      : colorScheme
  return /\bdark\b/.test(declared) && (device.matches || !/\blight\b/.test(declared))
}
