import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignOnButton } from '@/components/auth/sign-on-button'
import { afterSignIn } from '@/lib/auth/after-sign-in'
import { findSession } from '@/lib/auth/find-session.server'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { signOnProblem } from '@/lib/sign-on/problems'
import { readSignOnName } from '@/lib/sign-on/read-sign-on.server'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Partial<Record<'next' | 'problem', string | string[]>>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  if (!(await isSetUp())) redirect('/set-up')
  const { next, problem } = await searchParams
  const onward = afterSignIn(typeof next === 'string' ? next : null)
  if (await findSession(await headers())) redirect(onward)
  const signOn = await readSignOnName()

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
    </>
  )
}
