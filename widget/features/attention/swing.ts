const swing = ['rotate(0)', 'rotate(12deg)', 'rotate(-9deg)', 'rotate(5deg)', 'rotate(0)'].map((transform) => ({
  transform,
  transformOrigin: '50% 15%',
}))

/** The bell swings, once, for those who do not want less motion. */
export function swingBell(bell: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  bell.querySelector('i')?.animate(swing, { duration: 600, easing: 'ease-out' })
}
