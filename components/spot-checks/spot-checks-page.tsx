'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import { NotYet } from '@/components/ui/not-yet'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { outOf } from '@/lib/format'
import { spotChecksQuery } from '@/lib/spot-checks/queries'
import type { SpotCheck } from '@/lib/spot-checks/spot-check'
import { drawnFrom } from '@/lib/spot-checks/words'
import { DrawForm } from './draw-form'

/** The samples that were drawn, and where leads draw another. */
export function SpotChecksPage({ today, mayDraw }: { today: string; mayDraw: boolean }) {
  const { data, error, refetch } = useQuery(spotChecksQuery())
  if (!data) return <NotYet what="The spot checks" error={error} onRetry={() => void refetch()} />

  return (
    <main id="main" tabIndex={-1} className="page pb-10 outline-none">
      <header className="pt-7 pb-6">
        <p className="text-small text-ink-2">
          <Link href="/changes" className="hover:underline">
            Changes
          </Link>{' '}
          / Spot checks
        </p>
        <h1 className="mt-2 font-serif text-title font-medium">Spot checks</h1>
        <p className="mt-2 max-w-[46em] text-body text-pretty text-ink-2">
          How far the tag can be trusted is measured, not believed: changes are drawn by lot, people who are not told
          the tag say who wrote them, and the two are compared.
        </p>
      </header>
      {mayDraw && <DrawForm today={today} />}
      {data.items.length === 0 ? (
        <p className="border-t border-rule py-6 text-ink-2">
          No sample has been drawn{mayDraw ? ' yet: the form above draws the first.' : ': a lead can draw one.'}
        </p>
      ) : (
        <Rows label="Spot checks, the latest first" heads={HEADS}>
          {data.items.map((spotCheck) => (
            <SpotCheckRow key={spotCheck.id} spotCheck={spotCheck} zone={data.timeZone} />
          ))}
        </Rows>
      )}
    </main>
  )
}

const HEADS = [
  { name: 'Drawn from' },
  { name: 'Drawn' },
  { name: 'Labelled', isNumber: true },
  { name: 'State' },
  { name: 'Seed', isNumber: true },
]

function SpotCheckRow({ spotCheck, zone }: { spotCheck: SpotCheck; zone: string }) {
  const { id, seed, search, population, drawn, labelled, createdBy, createdAt, closedAt } = spotCheck
  const all = Object.values(population).reduce((sum, changes) => sum + changes, 0)

  return (
    <Row>
      <Cell leads>
        <Link
          href={`/changes/spot-checks/${id}`}
          prefetch={false}
          className="text-body font-medium wrap-anywhere hover:underline"
        >
          {drawnFrom(search)}
        </Link>
        <span className="block text-small text-ink-3">
          {outOf(drawn, all)} mature changes, {spotCheck.allocation === 'equal' ? 'as many of each tag' : 'each alike'}
        </span>
      </Cell>
      <Cell className="text-ink-2">
        <Moment at={createdAt} zone={zone} year />
        {createdBy && <span className="block text-small text-ink-3">{createdBy}</span>}
      </Cell>
      <Cell isNumber>
        {outOf(labelled, drawn)}
        <span className="hidden phone:inline"> labelled</span>
      </Cell>
      <Cell>{closedAt ? 'Closed, with a result' : 'Open'}</Cell>
      <Cell isNumber className="font-mono text-small phone:hidden">
        {seed}
      </Cell>
    </Row>
  )
}
