import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignOnButton } from '@/components/auth/sign-on-button'
import { afterSignIn } from '@/lib/auth/after-sign-in'
import { visitor } from '@/lib/auth/page-session.server'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { signOnProblem } from '@/lib/sign-on/problems'
import { readSignOnName } from '@/lib/sign-on/read-sign-on.server'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Partial<Record<'next' | 'problem', string | string[]>>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, problem } = await searchParams
  const onward = afterSignIn(typeof next === 'string' ? next : null)
  if (await visitor()) redirect(onward)
  const signOn = await readSignOnName()
  const isFirstVisit = !(await isSetUp())
  // Where the provider lets people in already, this is also where it is told whom it did not let in.
  if (isFirstVisit && !signOn) redirect('/set-up')

  return (
    <>
      <h1 className="font-serif text-title font-medium">Sign in</h1>
      {typeof problem === 'string' && (
        <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3">
          {signOnProblem(problem)}
        </p>
      )}
      <SignInForm onward={onward} />
      {signOn && <SignOnButton name={signOn} onward={onward} />}
      {isFirstVisit && (
        <p className="mt-6 flex flex-wrap items-baseline gap-3 border-t border-rule pt-6 text-ink-2">
          There is no administrator here yet.
          <Link href="/set-up" className="pick">
            Create the first one
          </Link>
        </p>
      )}
    </>
  )
}
