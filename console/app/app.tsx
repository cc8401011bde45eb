import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { SessionProvider } from '../features/session/session'
import { ToastProvider } from '../ui/toast'
import { createQueryClient } from './query-client'
import { Pages } from './pages'

/** The console: the query cache, the session and its language, then the page. */
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
