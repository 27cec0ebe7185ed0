import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { GroupRows } from '@/components/charts/group-rows'
import { Find } from '@/components/ui/find'
import { Section } from '@/components/ui/section'
import { teamRatesQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { compareGroups, comparedDrawn } from '@/lib/analytics/team-rates/compare-groups'
import { groupRows, groupTicks } from '@/lib/analytics/team-rates/team-rates-rows'
import { compareSearch } from '@/lib/analytics/team-rates/compare-search'

/** Two teams that the reader picks, side by side. There is no table of all by rate, on purpose. */
export function CompareTeams({ query }: { query: AnalyticsQuery }) {
  const { data } = useQuery(teamRatesQuery(query))
  const [{ a, b }, setPair] = useQueryStates(compareSearch, { history: 'push' })
  if (!data || data.items.length < 2) return null

  const options = data.items.map(({ slug, name }) => ({ value: slug, label: name }))
  const [one, other] = [a, b].map((slug) => data.items.find((item) => item.slug === slug))
  const rows = groupRows(data)
  const pair = rows.filter(({ slug }) => slug === one?.slug || slug === other?.slug)

  return (
    <Section name="Two teams side by side">
      <p className="text-ink-2">
        <Find label="One team" options={options} value={one?.slug ?? ''} onPick={(slug) => void setPair({ a: slug })}>
          {one?.name ?? 'One team'}
        </Find>
        {' and '}
        <Find
          label="Another team"
          options={options}
          value={other?.slug ?? ''}
          onPick={(slug) => void setPair({ b: slug })}
        >
          {other?.name ?? 'another'}
        </Find>
        .
      </p>
      {one && other && one === other && (
        <p className="mt-3 text-ink-2" role="status">
          It is the same team twice.
        </p>
      )}
      {one && other && one !== other && (
        <>
          <p className="mt-3 max-w-[40em] font-serif text-finding font-medium text-pretty" role="status">
            {compareGroups(one, other, data)}
          </p>
          <div className="mt-4">
            <GroupRows rows={pair} ticks={groupTicks(pair)} centre={data.all.rate} />
          </div>
          <p className="mt-3.5 max-w-[62em] text-small text-pretty text-ink-3">
            {comparedDrawn(one, other)} Teams build different things at different risk, and nothing here is held like
            with like: a difference is associated with the team and not proved to come of it.
          </p>
        </>
      )}
    </Section>
  )
}
