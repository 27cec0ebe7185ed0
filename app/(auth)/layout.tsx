import type { ReactNode } from 'react'
import { Wordmark } from '@/components/shell/wordmark'

/** Who is there is known from rows: none of these pages can be made by a build. */
export const dynamic = 'force-dynamic'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-[27rem] content-start px-page pt-[18vh] pb-section phone:max-w-none phone:pt-12">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="mt-3 border-t-[1.5px] border-ink pt-6">
        {children}
      </main>
    </div>
  )
}
