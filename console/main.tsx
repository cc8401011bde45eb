import './styles.css'
import { ignoreComposition } from '../shared/input-method'

// Zod tests whether it may compile code with `eval`. Our CSP refuses this, and the browser reports it. The option must
// be set before any schema exists: the rest is a dynamic import, which no bundler can move before this line.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

ignoreComposition(window)

const { start } = await import('./app/start')
start()
