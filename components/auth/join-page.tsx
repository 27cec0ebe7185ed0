'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { ROLE_WORDS } from '@/lib/auth/role'
import { longDay } from '@/lib/format-time'
import { InvitationShown } from '@/lib/invitations/invitation'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { JoinForm } from './join-form'

/** Shows whoever holds the link what they are invited to, and lets them in. */
export function JoinPage() {
  const secret = useFragment()
  const { data, error } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => api(InvitationShown, '/invitations/look-up', { method: 'POST', ...asJson({ secret }) }),
    enabled: Boolean(secret),
    staleTime: Infinity,
  })

  if (secret === '' || error)
    return <NoInvitation why={error?.message ?? 'The link is cut off: it must hold a # and what follows it.'} />
  if (!secret || !data) return <div role="status" aria-label="Loading" className="waiting h-40" />

  const { organisation, role, email, invitedBy, expiresAt } = data
  return (
    <>
      <h1 className="font-serif text-title font-medium">Join {organisation}</h1>
      <p className="mt-2 text-body text-pretty text-ink-2">
        {invitedBy ?? 'An administrator'} invites you as {ROLE_WORDS[role].name}: {ROLE_WORDS[role].may}. The invitation
        works once, until {longDay(expiresAt.slice(0, 10))}.
      </p>
      <JoinForm secret={secret} email={email} />
    </>
  )
}

function NoInvitation({ why }: { why: string }) {
  return (
    <>
      <h1 className="font-serif text-title font-medium">This invitation does not open</h1>
      <p role="alert" className="mt-2 text-body text-pretty text-ink-2">
        {why}
      </p>
      <p className="mt-5">
        <Link href="/sign-in" className="pick">
          Sign in
        </Link>
      </p>
    </>
  )
}

/** What stands behind the #; null on the server, which is never told. */
function useFragment(): string | null {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed)
      return () => removeEventListener('hashchange', changed)
    },
    () => location.hash.slice(1),
    () => null,
  )
}
