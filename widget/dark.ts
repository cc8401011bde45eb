const device = matchMedia('(prefers-color-scheme: dark)')

/**
 * Dark or light: what the shop sets, else the page's `color-scheme`, else light. The device's setting alone does not
 * count: it says nothing about the page.
 */
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

/** A page that allows both follows the device. */
function isPageDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement)
  const declared =
    colorScheme === 'normal'
      ? (document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? '')
      : colorScheme
  return /\bdark\b/.test(declared) && (device.matches || !/\blight\b/.test(declared))
}
