'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useEffect, useState } from 'react'
import { newQueryClient } from '@/lib/query/client'
import { clickAgain } from './early-clicks'

/** What every page stands in. A client of its own for each request on the server, and one for the life of the tab. */
export function Providers({
  nonce,
  theme,
  children,
}: {
  nonce: string | undefined
  /** For a browser in which no other was chosen. */
  theme: string
  children: ReactNode
}) {
  const [client] = useState(newQueryClient)
  useEffect(clickAgain, [])

  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme={theme}
      enableColorScheme={false}
      disableTransitionOnChange
      nonce={nonce}
    >
      <CSPProvider nonce={nonce}>
        <QueryClientProvider client={client}>
          <NuqsAdapter>{children}</NuqsAdapter>
        </QueryClientProvider>
      </CSPProvider>
    </ThemeProvider>
  )
}
