import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Act } from '@/components/ui/act'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { FailureGroup } from '@/lib/deliveries/delivery'
import { failuresQuery } from '@/lib/deliveries/queries'
import { count } from '@/lib/format'
import { ReplaySheet } from './replay-sheet'

const HEADS = [{ name: 'Most likely' }, { name: 'Failed' }, { name: 'Last' }, { name: 'Do' }]

/** What could not be read, by what is most likely wrong. Not there where nothing failed. */
export function FailuresPart() {
  const { data } = useQuery({ ...failuresQuery(), refetchInterval: LOOKED_AGAIN_MS })
  const [replayed, setReplayed] = useState<FailureGroup['reason'] | null>(null)
  if (!data || data.items.length === 0) return null

  return (
    <Part title="What could not be read" lead="Nothing of it is lost: once the cause is mended it can be read again.">
      <Rows label={`Failures by reason. Times in ${data.timeZone}`} heads={HEADS}>
        {data.items.map((group) => (
          <FailureRow
            key={group.reason}
            group={group}
            zone={data.timeZone}
            onReplay={() => setReplayed(group.reason)}
          />
        ))}
      </Rows>
      {replayed && (
        <ReplaySheet which={{ filter: { status: 'FAILED', reason: replayed } }} onClose={() => setReplayed(null)} />
      )}
    </Part>
  )
}

const LOOKED_AGAIN_MS = 10_000

function FailureRow({ group, zone, onReplay }: { group: FailureGroup; zone: string; onReplay: () => void }) {
  const { finding, advice, failed, replayable, lastAt, endpoints } = group

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{finding}</span>
        <span className="block text-small text-pretty text-ink-2">{advice}</span>
        <span className="block text-small break-words text-ink-3">{endpoints.join(', ')}</span>
      </Cell>
      <Cell className="text-signal" word="Failed:">
        {count(failed)}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2" word="last">
        <Moment at={lastAt} zone={zone} />
      </Cell>
      <Cell>
        {replayable > 0 ? (
          <Act name={`Replay those where ${finding.toLowerCase()}`} act={onReplay}>
            Replay…
          </Act>
        ) : (
          <span className="text-small text-ink-3">no body is kept</span>
        )}
      </Cell>
    </Row>
  )
}
