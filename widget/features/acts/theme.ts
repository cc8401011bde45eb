import { refuse, type Acting } from './acting'

/** Sets dark or light, or follows the page and the device again. */
export function theme(acting: Acting, wished: unknown): void {
  if (wished !== 'light' && wished !== 'dark' && wished !== 'auto')
    return refuse(acting, 'theme takes light, dark or auto', wished)
  acting.shell.theme = wished
  acting.light()
}
