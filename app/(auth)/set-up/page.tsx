import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SetUpForm } from '@/components/auth/set-up-form'
import { SignOnButton } from '@/components/auth/sign-on-button'
import { visitor } from '@/lib/auth/page-session.server'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { needsSetUpCode } from '@/lib/members/set-up-code.server'
import { readSignOnName } from '@/lib/sign-on/read-sign-on.server'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  await visitor()
  if (await isSetUp()) redirect('/sign-in')
  const [{ code }, signOn] = await Promise.all([searchParams, readSignOnName()])

  return (
    <>
      <h1 className="font-serif text-title font-medium">Create the first administrator</h1>
      <p className="mt-2 text-body text-pretty text-ink-2">
        There is no administrator here yet. One may do everything, and invites the others.
      </p>
      <SetUpForm code={needsSetUpCode() ? (typeof code === 'string' ? code : '') : null} />
      {signOn && <SignOnButton name={signOn} onward="/" />}
    </>
  )
}
