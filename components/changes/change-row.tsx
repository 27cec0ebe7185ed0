import Link from 'next/link'
import { EvidenceChips } from '@/components/origins/evidence-chips'
import { OriginChip } from '@/components/origins/origin-chip'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row } from '@/components/ui/rows'
import type { ListedChange } from '@/lib/changes/change'
import { shortName, sizeInWords } from '@/lib/changes/words'
import { decimal } from '@/lib/format'
import { Outcome } from './outcome'

export const headsIn = (zone: string) => [
  { name: 'Change' },
  { name: 'Written by, because of' },
  { name: 'Size' },
  { name: `Merged, ${zone}` },
  { name: `Deployed, ${zone}` },
  { name: 'Outcome' },
]

/** One change of the list. `pick`: whether it is picked, and how to; null where whoever looks may correct none. */
export function ChangeRow({
  change,
  zone,
  pick,
  hrefOf,
}: {
  change: ListedChange
  zone: string
  pick: { isPicked: boolean; toggle: () => void } | null
  hrefOf: (narrowed: { repository?: string; service?: string }) => string
}) {
  const { id, title, repository, service, mergedAt, deployedAt, deployedBasis, outcome } = change

  return (
    <Row>
      <Cell leads>
        <span className="flex gap-x-2.5">
          {pick && (
            <input
              type="checkbox"
              aria-label={`Pick ${title}`}
              checked={pick.isPicked}
              onChange={pick.toggle}
              className="check mt-1 flex-none coarse:size-6"
            />
          )}
          <span className="min-w-0">
            <Link
              href={`/changes/${id}`}
              prefetch={false}
              className="inline-block py-0.5 text-body font-medium wrap-anywhere hover:underline"
            >
              {title}
            </Link>
            <span className="block text-small text-ink-3">
              <span className="font-mono">{shortName(change)}</span>
              {' · '}
              <Narrow href={hrefOf({ repository })}>{repository}</Narrow>
              {service && (
                <>
                  {' · '}
                  <Narrow href={hrefOf({ service })}>{service}</Narrow>
                </>
              )}
            </span>
          </span>
        </span>
      </Cell>
      <Cell className="phone:w-full">
        <Written change={change} />
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2 phone:hidden">
        {sizeInWords(change) ?? <NotSaid why="not sent" />}
      </Cell>
      <Cell className="text-ink-2">
        <span className="hidden text-ink-3 phone:inline">merged </span>
        <Moment at={mergedAt} zone={zone} year />
      </Cell>
      <Cell className="text-ink-2 phone:hidden">
        {deployedAt ? (
          <>
            <Moment at={deployedAt} zone={zone} year />
            {deployedBasis === 'MERGE' && <span className="block text-small text-ink-3">the merge stands in</span>}
          </>
        ) : (
          <NotSaid why="not yet" />
        )}
      </Cell>
      <Cell className="phone:ml-auto">
        <Outcome outcome={outcome} />
      </Cell>
    </Row>
  )
}

/** The origin, and the heaviest evidence with how much it is held to be sure. */
function Written({ change: { origin, originConfidence, evidence } }: { change: ListedChange }) {
  const [heaviest] = evidence

  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <OriginChip origin={origin} />
      {heaviest ? (
        <>
          <EvidenceChips evidence={[heaviest]} />
          {originConfidence !== null && originConfidence > 0 && (
            <span className="text-small text-ink-3" title="How sure the evidence is held to be">
              {decimal(originConfidence, 2)}
            </span>
          )}
          {evidence.length > 1 && <span className="text-small text-ink-3">and more</span>}
        </>
      ) : (
        <span className="text-small text-ink-3">no evidence</span>
      )}
    </span>
  )
}

function Narrow({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="hover:underline">
      {children}
    </Link>
  )
}
