import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SetUpForm } from '@/components/auth/set-up-form'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { needsSetUpCode } from '@/lib/members/set-up-code.server'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  if (await isSetUp()) redirect('/sign-in')
  const { code } = await searchParams

  return (
    <>
      <h1 className="font-serif text-title font-medium">Create the first administrator</h1>
      <p className="mt-2 text-body text-pretty text-ink-2">
        Nobody can sign in here yet. An administrator may do everything, and invites the others.
      </p>
      <SetUpForm code={needsSetUpCode() ? (typeof code === 'string' ? code : '') : null} />
    </>
  )
}
