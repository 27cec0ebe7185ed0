import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/auth/sign-in-form'
import { afterSignIn } from '@/lib/auth/after-sign-in'
import { findSession } from '@/lib/auth/find-session.server'
import { isSetUp } from '@/lib/members/is-set-up.server'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Partial<Record<'next' | 'problem', string | string[]>>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  if (!(await isSetUp())) redirect('/set-up')
  const { next } = await searchParams
  const onward = afterSignIn(typeof next === 'string' ? next : null)
  if (await findSession(await headers())) redirect(onward)

  return (
    <>
      <h1 className="font-serif text-title font-medium">Sign in</h1>
      <SignInForm onward={onward} />
    </>
  )
}
