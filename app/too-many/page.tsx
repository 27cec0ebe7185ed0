import type { Metadata } from 'next'
import Link from 'next/link'
import { Wordmark } from '@/components/shell/wordmark'
import { afterSignIn } from '@/lib/auth/after-sign-in'
import { secondsOf, whenAgain } from '@/lib/limits/too-many-page'

export const metadata: Metadata = { title: 'Too many pages', robots: { index: false } }

type Search = Partial<Record<'seconds' | 'next', string | string[]>>

const one = (said: string | string[] | undefined) => (typeof said === 'string' ? said : null)

// Whoever asked for more pages than the limit lets through; proxy.ts gives this answer its status and Retry-After.
export default async function TooManyPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { seconds, next } = await searchParams

  return (
    <div className="mx-auto grid min-h-dvh max-w-[27rem] content-start px-page pt-[18vh] pb-section phone:max-w-none phone:pt-12">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="mt-3 border-t-[1.5px] border-ink pt-6">
        <h1 className="font-serif text-title font-medium">Too many pages in a short time.</h1>
        <p className="mt-2 text-body text-pretty text-ink-2">
          They are counted so that one browser cannot slow all others down. {whenAgain(secondsOf(one(seconds)))}
        </p>
        <p className="mt-5">
          <Link href={afterSignIn(one(next))} prefetch={false} className="pick">
            Try again
          </Link>
        </p>
      </main>
    </div>
  )
}
