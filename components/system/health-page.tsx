'use client'

import { useQuery } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { count, counted } from '@/lib/format'
import { clock, zoneName } from '@/lib/format-time'
import { bytes } from '@/lib/system/bytes'
import { inUrgency, type SystemHealth } from '@/lib/system/health'
import { healthQuery } from '@/lib/system/queries'
import { StateMark } from './state-mark'

/** How this installation is, what asks for somebody first. */
export function HealthPage() {
  const { data, error, refetch } = useQuery(healthQuery())
  if (!data)
    return (
      <>
        <SettingsHead title="System health" />
        <Unread what="How the system is" error={error} onRetry={() => void refetch()} />
      </>
    )

  return (
    <>
      <SettingsHead title="System health">{summaryOf(data)}</SettingsHead>
      {error && (
        <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3">
          Not refreshed since {clock(data.asOf, data.timeZone)} {zoneName(data.timeZone, data.asOf)}: {error.message}
        </p>
      )}
      <dl className="mt-6 border-t-[1.5px] border-ink">
        {inUrgency(data.lines).map(({ about, state, says }) => (
          <div
            key={about}
            className="grid grid-cols-[8.5rem_8rem_minmax(0,1fr)] gap-x-4 border-b border-rule py-2.5 phone:grid-cols-[minmax(0,1fr)_auto]"
          >
            <dt className="font-medium">{about}</dt>
            <dd>
              <StateMark state={state} />
            </dd>
            <dd className="min-w-0 max-w-[46em] break-words text-ink-2 phone:col-span-2">{says}</dd>
          </div>
        ))}
      </dl>
      <Part
        title="Where the space goes"
        lead="The largest tables with their indexes. Rows as Postgres last counted them."
      >
        <Rows label="The largest tables" heads={TABLE_HEADS}>
          {data.tables.map((table) => (
            <Row key={table.name}>
              <Cell leads className="font-mono">
                {table.name}
              </Cell>
              <Cell isNumber>{bytes(table.bytes)}</Cell>
              <Cell isNumber className="text-ink-2">
                {table.rows === null ? '– not counted yet' : count(table.rows)}
                {table.rows !== null && <span className="hidden phone:inline"> rows</span>}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Part>
    </>
  )
}

const TABLE_HEADS = [{ name: 'Table' }, { name: 'Size', isNumber: true }, { name: 'Rows', isNumber: true }]

function summaryOf({ lines, asOf, timeZone }: SystemHealth): string {
  const wrong = lines.filter(({ state }) => state === 'WRONG').length
  const look = lines.filter(({ state }) => state === 'LOOK').length
  const time = `At ${clock(asOf, timeZone)} ${zoneName(timeZone, asOf)}`
  if (wrong > 0) return `${time} ${counted(wrong, 'thing is', 'things are')} wrong.`
  if (look > 0) return `${time} nothing is wrong, and ${counted(look, 'thing asks', 'things ask')} to be looked at.`
  return `${time} everything that can be told from here is in order.`
}
