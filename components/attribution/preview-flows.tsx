import Link from 'next/link'
import { OriginChip } from '@/components/origins/origin-chip'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import type { Flow, Preview } from '@/lib/attribution/preview'
import { count, counted } from '@/lib/format'

/** What would change: from which origin to which, in which team, and some of it by name. */
export function PreviewFlows({ preview }: { preview: Preview }) {
  const { of, looked, changes, flows, teams, sample, timeZone } = preview
  const isPartial = looked < of

  return (
    <div className="grid gap-4">
      <p className="font-serif text-finding font-medium text-pretty">
        {changes === 0
          ? 'No change would be of another origin.'
          : `${counted(changes, 'change')} would be of another origin.`}
      </p>
      {isPartial && (
        <p className="text-ink-2">
          Counted over the latest {count(looked)} of {counted(of, 'change')}; for the others there was no time.
        </p>
      )}
      {changes > 0 && (
        <>
          <ul aria-label="By origin" className="grid gap-1.5">
            {flows.map((flow) => (
              <li key={`${flow.from} ${flow.to}`}>
                <FlowWords flow={flow} />
              </li>
            ))}
          </ul>
          <details>
            <summary className="cursor-pointer py-1">
              <span className="act">By team</span>
            </summary>
            <ul className="mt-1 grid gap-1.5">
              {teams.map((flow) => (
                <li
                  key={`${flow.team} ${flow.from} ${flow.to}`}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1"
                >
                  <span className="min-w-28">{flow.team ?? 'no team'}</span>
                  <FlowWords flow={flow} />
                </li>
              ))}
            </ul>
          </details>
          <details>
            <summary className="cursor-pointer py-1">
              <span className="act">{sample.length < changes ? `${sample.length} of them` : 'Each of them'}</span>
            </summary>
            <ul className="mt-1 divide-y divide-rule border-b border-rule">
              {sample.map(({ id, title, repository, mergedAt, from, to }) => (
                <li key={id} className="py-2">
                  <Link
                    href={`/changes/${id}`}
                    prefetch={false}
                    target="_blank"
                    className="font-medium hover:underline"
                  >
                    {title}
                  </Link>
                  <span className="block text-small text-ink-3">
                    {repository}, merged <Moment at={mergedAt} zone={timeZone} year />
                  </span>
                  <FromTo from={from} to={to} />
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  )
}

function FlowWords({ flow: { from, to, changes } }: { flow: Flow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <FromTo from={from} to={to} />
      <b className="font-medium">{count(changes)}</b>
    </span>
  )
}

function FromTo({ from, to }: Pick<Flow, 'from' | 'to'>) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <OriginChip origin={from} />
      <Icon name="right" />
      <span className="sr-only">becomes</span>
      <OriginChip origin={to} />
    </span>
  )
}
