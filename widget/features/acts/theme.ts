import { refuse, type Acting } from './acting'

/** Dark or light whatever the page and the device say, or again as they do. */
export function theme(acting: Acting, wished: unknown): void {
  if (wished !== 'light' && wished !== 'dark' && wished !== 'auto')
    return refuse(acting, 'theme takes light, dark or auto', wished)
  acting.shell.theme = wished
  acting.light()
}
