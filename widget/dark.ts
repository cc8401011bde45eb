const device = matchMedia('(prefers-color-scheme: dark)')

/** Dark or light: as the shop has told us, else as the page says that it is, else as the device is. */
export function followTheme(room: HTMLElement, told: () => string | undefined): { follow: () => void; stop: () => void } {
  function follow(): void {
    const { colorScheme } = getComputedStyle(document.documentElement)
    const [, scheme] = /^(dark|light)$/.exec(told() ?? '') ?? /^(?:only )?(dark|light)$/.exec(colorScheme) ?? []
    room.classList.toggle('dark', scheme ? scheme === 'dark' : device.matches)
  }
  device.addEventListener('change', follow)
  return { follow, stop: () => device.removeEventListener('change', follow) }
}
