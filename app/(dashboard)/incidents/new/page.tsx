import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { WaysIn } from '@/components/quick-log/ways-in'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { env } from '@/lib/env.server'
import { prefilledLine } from '@/lib/quick-log/prefilled'

export const metadata: Metadata = { title: 'Log an incident' }

type Search = Promise<Record<string, string | string[] | undefined>>

export default async function NewIncidentPage({ searchParams }: { searchParams: Search }) {
  const { actor } = await pageSession()
  const base = env().BASE_URL ?? `http://${(await headers()).get('host')}`

  return (
    <WaysIn
      line={prefilledLine(await searchParams)}
      base={base.replace(/\/$/, '')}
      mayLog={can(actor, 'write', { kind: 'incident' })}
    />
  )
}
