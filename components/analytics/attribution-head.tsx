import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { RowsLink } from '@/components/ui/rows-link'
import type { Adoption } from '@/lib/analytics/adoption'
import type { Funnel } from '@/lib/analytics/funnel'
import { adoptionQuery, funnelQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { rowsHref } from '@/lib/analytics/rows'
import { count, counted, share } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import { sourcesQuery } from '@/lib/sources/queries'
import { DefinitionWord } from './definition-word'
import { ShareBar } from './share-bar'

/** How much is known of who wrote the changes of these days, and how far they came. */
export function AttributionHead({ query }: { query: AnalyticsQuery }) {
  const { data: adoption } = useQuery(adoptionQuery(query))
  const { data: funnel } = useQuery(funnelQuery(query))
  const { data: sources } = useQuery(sourcesQuery())
  // The list below says so, and how to send the first; a count of it would be one of nothing known.
  if (sources?.items.length === 0) return null

  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-gutter gap-y-8 pb-8 stacked:grid-cols-1">
      <section aria-label="Attribution coverage" className="min-h-36 border-t-[1.5px] border-ink pt-2.5">
        <Line
          name="Who wrote them"
          acts={<DefinitionWord ids={['coverage', 'adoption']} of="attribution coverage" />}
        />
        {adoption && <Coverage adoption={adoption} query={query} />}
      </section>
      <section aria-label="From merge to incident" className="min-h-36 border-t-[1.5px] border-ink pt-2.5">
        <Line name="From merge to incident" acts={<DefinitionWord ids={['funnel']} of="from merge to incident" />} />
        {funnel && <Steps funnel={funnel} query={query} />}
      </section>
    </div>
  )
}

function Line({ name, acts }: { name: string; acts: ReactNode }) {
  return (
    <p className="flex items-baseline text-small text-ink-3">
      {name}
      <span className="ml-auto">{acts}</span>
    </p>
  )
}

function Coverage({ adoption, query }: { adoption: Adoption; query: AnalyticsQuery }) {
  const { changes, coverage, origins, why } = adoption
  if (changes === 0) return <p className="mt-2 text-ink-2">No change is known to have been merged in these days.</p>

  return (
    <>
      <h2 className="mt-2 font-serif text-finding font-medium text-pretty">
        {coverage === null
          ? `Of ${counted(changes, 'merged change')}, how many say who wrote them is withheld: ${why}.`
          : `Of ${counted(changes, 'merged change')}, ${share(coverage)} say who wrote them.`}
      </h2>
      {coverage !== null && <ShareBar origins={origins} changes={changes} />}
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5 text-ink-2">
        {LISTED_ORIGINS.map((origin) => (
          <div key={origin} className="flex items-baseline gap-x-1.5">
            <dt className="inline-flex items-baseline gap-1.5">
              <OriginGlyph origin={origin} />
              {ORIGIN_LABELS[origin]}
            </dt>
            <dd>
              <RowsLink href={rowsHref('/changes', query, { origin })}>{count(origins[origin].changes)}</RowsLink>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Steps({ funnel: { merged, deployed, linked, why }, query }: { funnel: Funnel; query: AnalyticsQuery }) {
  return (
    <>
      <ol className="mt-2 flex flex-wrap gap-x-8 gap-y-3">
        <Step words="merged" href={rowsHref('/changes', query)} changes={merged} />
        <Step words="deployed" href={rowsHref('/changes', query, { outcome: 'deployed' })} changes={deployed} />
        <Step words="linked to incidents" href={rowsHref('/changes', query, { outcome: 'linked' })} changes={linked} />
      </ol>
      {why && <p className="mt-2 text-small text-ink-3">Linked to incidents: {why}.</p>}
      <p className="mt-3 text-small">
        <Link href={rowsHref('/', query)} className="act">
          How the origins compare, by service and size
        </Link>
      </p>
    </>
  )
}

function Step({ words, href, changes }: { words: string; href: string; changes: number | null }) {
  return (
    <li>
      <span className="block text-figure">
        {changes === null ? '–' : <RowsLink href={href}>{count(changes)}</RowsLink>}
      </span>
      <span className="text-small text-ink-3">{words}</span>
    </li>
  )
}
