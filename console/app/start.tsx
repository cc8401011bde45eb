import { createRoot } from 'react-dom/client'
import { App } from './app'

/** Renders the console into its page. */
export function start(): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}
