import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangePage } from '@/components/changes/change-page'
import { readHistory } from '@/lib/audit/read-history.server'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { findChange } from '@/lib/changes/find.server'
import { changeHistoryQuery, changeQuery } from '@/lib/changes/queries'
import { shortName } from '@/lib/changes/words'
import { newQueryClient } from '@/lib/query/client'

type Here = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  const { actor } = await pageSession()
  const change = await findChange((await params).id, actor)
  return { title: change ? `${shortName(change)} ${change.title}` : 'No such change' }
}

export default async function OneChangePage({ params }: Here) {
  const { id } = await params
  const { actor } = await pageSession()
  const change = await findChange(id, actor)
  if (!change) notFound()

  const client = newQueryClient()
  await Promise.allSettled([
    client.query({ ...changeQuery(id), queryFn: () => change }),
    client.query({ ...changeHistoryQuery(id), queryFn: () => readHistory({ kind: 'CHANGE', ...change }, actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ChangePage id={id} mayCorrect={can(actor, 'write', { kind: 'attribution' })} />
    </HydrationBoundary>
  )
}
