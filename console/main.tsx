import './styles.css'
import { ignoreComposition } from '../shared/input-method'

// Zod asks whether it may compile code, which our policy refuses and the browser then reports. It must be told before
// any schema is made: hence the rest comes as an import of its own, which no bundler can move in front of this line.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

ignoreComposition(window)

const { start } = await import('./app/start')
start()
