import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { HOLD_EARLY_CLICK } from '@/components/shell/early-clicks'
import { Providers } from '@/components/shell/providers'
import { findPageSession } from '@/lib/auth/page-session.server'
import { NONCE_HEADER } from '@/lib/http/content-security-policy'
import { faces } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Aftermerge', template: '%s · Aftermerge' },
  description: 'Whether AI-written code fails more often in production here, from this organisation’s own rows.',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfdfc' },
    { media: '(prefers-color-scheme: dark)', color: '#101413' },
  ],
}

// The theme is written onto <html> before React wakes, so its attributes differ from what the server sent.
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined
  // A database that is away is for the page to tell, not for its frame.
  const session = await findPageSession().catch(() => null)

  return (
    <html lang="en" className={faces} suppressHydrationWarning>
      <body>
        {/* eslint-disable-next-line no-restricted-syntax -- what runs before React, and nobody's from outside */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: HOLD_EARLY_CLICK }} />
        <Providers nonce={nonce} theme={session?.profile.theme ?? 'system'}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
