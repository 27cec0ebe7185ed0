'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { Moment } from '@/components/ui/moment'
import { NotYet } from '@/components/ui/not-yet'
import { outOf } from '@/lib/format'
import { spotCheckQuery } from '@/lib/spot-checks/queries'
import { spotCheckSearch } from '@/lib/spot-checks/search'
import type { SpotCheckDetail } from '@/lib/spot-checks/spot-check'
import { drawnFrom } from '@/lib/spot-checks/words'
import { LabelFlow } from './label-flow'
import { Result } from './result'

/** One sample: while it is open its changes one at a time, and then what they say of the tag. */
export function SpotCheckPage({
  id,
  may,
  hasKeys,
}: {
  id: string
  may: { label: boolean; close: boolean }
  hasKeys: boolean
}) {
  const [{ mixed }] = useQueryStates(spotCheckSearch)
  const { data, error, refetch } = useQuery(spotCheckQuery(id, { mixed }))
  if (!data) return <NotYet what="This spot check" error={error} onRetry={() => void refetch()} />

  return (
    <main id="main" tabIndex={-1} className="page pb-10 outline-none">
      <p className="pt-7 text-small text-ink-2">
        <Link href="/changes" className="hover:underline">
          Changes
        </Link>{' '}
        /{' '}
        <Link href="/changes/spot-checks" className="hover:underline">
          Spot checks
        </Link>{' '}
        / {drawnFrom(data.search)}
      </p>
      {data.result ? (
        <Result spotCheck={data} result={data.result} />
      ) : may.label ? (
        <LabelFlow id={id} mayClose={may.close} hasKeys={hasKeys} />
      ) : (
        <Waiting spotCheck={data} />
      )}
      <p className="mt-8 border-t border-rule pt-4 text-small text-ink-3">
        {outOf(
          data.drawn,
          Object.values(data.population).reduce((sum, changes) => sum + changes, 0),
        )}{' '}
        mature changes, drawn with seed <span className="font-mono">{data.seed}</span>,{' '}
        {data.allocation === 'equal' ? 'as many of each tag' : 'each change alike'},{' '}
        <Moment at={data.createdAt} zone={data.timeZone} year />
        {data.createdBy && ` by ${data.createdBy}`}. Times in {data.timeZone}.{' '}
        <a className="act" href={`/api/v1/spot-checks/${id}`}>
          As JSON
        </a>
      </p>
    </main>
  )
}

function Waiting({ spotCheck: { labelled, drawn } }: { spotCheck: SpotCheckDetail }) {
  return (
    <>
      <h1 className="mt-2 font-serif text-title font-medium">This sample is being labelled.</h1>
      <p className="mt-2 max-w-[46em] text-body text-pretty text-ink-2">
        {outOf(labelled, drawn)} changes have a label. What they say of the tag is told once it is closed, so that
        nobody labels by it.
      </p>
    </>
  )
}
