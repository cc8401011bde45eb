import css from './files.css'

/** All that has to do with files, in one chunk: what is about to be sent, and what was. */
export { css }
export { AttachedView } from './attached-view'
export { TrayView } from './tray-view'
