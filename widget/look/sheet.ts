import frame from './frame.css'
import head from './head.css'
import middle from './middle.css'
import tokens from './tokens.css'
import write from './write.css'

/** The panel's whole look; the bell's is with the loader. Logical properties only: right to left comes by itself. */
export const sheet = tokens + frame + head + middle + write
