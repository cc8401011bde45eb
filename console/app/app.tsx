import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { SessionProvider } from '../features/session/session'
import { ToastProvider } from '../ui/toast'
import { createQueryClient } from './query-client'
import { Pages } from './pages'

/** The console: what it remembers of the server, who is signed in and in which language, then the page. */
export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Suspense>
        <SessionProvider>
          <ToastProvider>
            <Pages />
          </ToastProvider>
        </SessionProvider>
      </Suspense>
    </QueryClientProvider>
  )
}
