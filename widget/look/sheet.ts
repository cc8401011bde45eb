import frame from './frame.css'
import head from './head.css'
import middle from './middle.css'
import tokens from './tokens.css'
import write from './write.css'

/**
 * The panel's styles; the loader has the bell's. Only logical properties, so that right-to-left languages need no extra
 * rules.
 */
export const sheet = tokens + frame + head + middle + write
