import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLoader, type SearchParams } from 'nuqs/server'
import { ReviewPage } from '@/components/weekly-review/review-page'
import { pageSession } from '@/lib/auth/page-session.server'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import { newQueryClient } from '@/lib/query/client'
import { listSources } from '@/lib/sources/list.server'
import { sourcesQuery } from '@/lib/sources/queries'
import { weekReviewQuery } from '@/lib/weekly-review/queries'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { reviewSearch } from '@/lib/weekly-review/search'

type Here = { params: Promise<{ week: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Here): Promise<Metadata> {
  return { title: `Review of ${(await params).week}` }
}

const load = createLoader(reviewSearch)

export default async function WeeklyReviewPage({ params, searchParams }: Here) {
  const { actor } = await pageSession()
  const { week } = await params
  const { team } = await load(searchParams)
  const client = newQueryClient()
  const review = await readWeekReview(week, { ...(team && { team }) }, actor).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  if (!review) notFound()

  // What fails here is asked again by the browser, which says why.
  await Promise.allSettled([
    client.query({ ...weekReviewQuery(week, team), queryFn: () => review }),
    client.query({ ...sourcesQuery(), queryFn: () => listSources(actor) }),
  ])

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewPage key={week} week={week} mayWrite={can(actor, 'write', { kind: 'weekly-review' })} />
    </HydrationBoundary>
  )
}
