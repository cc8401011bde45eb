import css from './files.css'

/** Everything about files in one chunk: those to send, and those that were sent. */
export { css }
export { AttachedView } from './attached-view'
export { TrayView } from './tray-view'
