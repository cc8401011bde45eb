const swing = ['rotate(0)', 'rotate(12deg)', 'rotate(-9deg)', 'rotate(5deg)', 'rotate(0)'].map((transform) => ({
  transform,
  transformOrigin: '50% 15%',
}))

/** Swings the bell once, unless the shopper prefers reduced motion. */
export function swingBell(bell: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  bell.querySelector('i')?.animate(swing, { duration: 600, easing: 'ease-out' })
}
