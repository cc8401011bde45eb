import { ordinary, type Hostile } from './idea'

/** A modal of the page is open, with a field in it, and holds the focus by this script: `modal` is its element. */
const trapped = (what: string, script: string): Hostile => ({
  what,
  make: ({ tag }) => ({
    html: ordinary({
      tag,
      head: '<style>#modal { position: fixed; inset: 40px auto auto 40px; width: 300px; background: #fff; z-index: 1050 }</style>',
      body: `<div id="modal" role="dialog" tabindex="-1"><label>Voucher <input name="voucher"></label></div>
        <script>{ const modal = document.querySelector('#modal'); const field = modal.querySelector('input'); const isOutside = (element) => element instanceof Node && element !== document && !modal.contains(element); ${script}; field.focus() }</script>`,
    }),
  }),
})

export const pressTrap = trapped(
  'whose modal lets nothing be pressed beside it (as focus-trap does)',
  `for (const name of ['pointerdown', 'mousedown', 'touchstart', 'click']) document.addEventListener(name, (event) => { if (isOutside(event.target)) { event.preventDefault(); event.stopImmediatePropagation() } }, { capture: true, passive: false })`,
)

export const focusTraps = [
  pressTrap,
  trapped(
    'whose modal takes the focus back (as Bootstrap and Magnific Popup do)',
    `document.addEventListener('focusin', ({ target }) => isOutside(target) && modal.focus())`,
  ),
  trapped(
    'whose modal takes the focus back before anybody hears of it',
    `for (const place of [window, document]) place.addEventListener('focusin', ({ target }) => isOutside(target) && field.focus(), true)`,
  ),
  trapped(
    'whose modal takes the focus back as it goes',
    `document.addEventListener('focusout', ({ relatedTarget }) => isOutside(relatedTarget) && field.focus(), true)`,
  ),
  trapped(
    'whose modal looks twenty times a second where the focus is (as MUI does)',
    `setInterval(() => isOutside(document.activeElement) && field.focus(), 50)`,
  ),
  trapped(
    'whose modal takes the focus a moment later',
    `document.addEventListener('focusin', ({ target }) => isOutside(target) && setTimeout(() => field.focus(), 30))`,
  ),
  trapped(
    'whose modal makes all beside it inert and hidden from screen readers',
    `setInterval(() => { for (const each of document.documentElement.children) if (!each.contains(modal)) { each.setAttribute('aria-hidden', 'true'); if (each.tagName === 'DIV') each.inert = true } }, 200)`,
  ),
  trapped(
    'that takes keys and the wheel for itself',
    `for (const name of ['keydown', 'keypress', 'wheel', 'touchmove']) document.addEventListener(name, (event) => event.preventDefault(), { capture: true, passive: false })`,
  ),
]
