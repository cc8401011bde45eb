import type { Shell } from './shell'

const device = matchMedia('(prefers-color-scheme: dark)')

/** Dark or light: as the shop has told us, else as the page says that it is, else as the device is. */
export function followTheme(room: HTMLElement, tag: Shell['tag']): { follow: () => void; stop: () => void } {
  function follow(): void {
    const { colorScheme } = getComputedStyle(document.documentElement)
    const told = /^(dark|light)$/.exec(tag.theme ?? '') ?? /^(?:only )?(dark|light)$/.exec(colorScheme)
    room.classList.toggle('dark', told ? told[1] === 'dark' : device.matches)
  }
  device.addEventListener('change', follow)
  return { follow, stop: () => device.removeEventListener('change', follow) }
}
