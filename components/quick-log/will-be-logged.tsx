import type { ReactNode } from 'react'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Status } from '@/components/incidents/status-ring'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { duration, minutesFrom } from '@/lib/format-duration'
import { clock, longDay, zoneName } from '@/lib/format-time'
import { MODE_WORDS } from '@/lib/incidents/words'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { HoursEntry, IncidentEntry, Times } from '@/lib/quick-log/entry'
import { addDays } from '@/lib/time/day'
import { dayAt } from '@/lib/time/zone'
import { ACTIVITY_WORDS } from '@/lib/work/words'
import type { Drafting } from './use-draft'

/** What will stand in the record, said or assumed: a dashed chip is what nobody said. */
export function WillBeLogged({ drafting }: { drafting: Drafting }) {
  const { entry } = drafting

  return (
    <dl className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-1.5 py-4 phone:grid-cols-1">
      <dt className="leading-7 text-ink-3 phone:leading-5">Will be logged</dt>
      <dd id="quick-log-said" className="flex flex-wrap gap-2">
        {entry.kind === 'incident' ? (
          <IncidentChips entry={entry} drafting={drafting} />
        ) : (
          <HoursChips entry={entry} drafting={drafting} />
        )}
      </dd>
    </dl>
  )
}

function IncidentChips({ entry, drafting }: { entry: IncidentEntry; drafting: Drafting }) {
  const { service, severity, person, origin, mode, times } = entry
  const known = drafting.services.find(({ slug }) => slug === service)

  return (
    <>
      <Chip isSaid={severity !== null}>
        <SeverityBox severity={severity} />
        {severity ?? 'no severity yet'}
      </Chip>
      <Chip isSaid={service !== null}>
        {service ? <b className="font-medium text-ink">{service}</b> : 'no service yet'}
        {service && (known ? known.team : 'new here')}
      </Chip>
      <When times={times} drafting={drafting} />
      <Chip isSaid={times?.endedAt != null}>
        <Status status={times?.endedAt ? 'RESOLVED' : 'OPEN'} />
      </Chip>
      {person && (
        <Chip isSaid>
          <b className="font-medium text-ink">{person.name}</b> takes it
        </Chip>
      )}
      {mode && (
        <Chip isSaid>
          <b className="font-medium text-ink">{MODE_WORDS[mode]}</b>
        </Chip>
      )}
      <Chip isSaid={origin !== null}>
        <OriginGlyph origin={origin ?? 'UNKNOWN'} />
        <b className="font-medium text-ink">{ORIGIN_LABELS[origin ?? 'UNKNOWN']}</b>
        {origin ? 'as you say' : 'no cause linked yet'}
      </Chip>
    </>
  )
}

function HoursChips({ entry, drafting }: { entry: HoursEntry; drafting: Drafting }) {
  const { minutes, incident, activity, times } = entry

  return (
    <>
      <Chip isSaid={minutes !== null}>
        <b className="font-medium text-ink">{minutes === null ? 'how long?' : duration(minutes)}</b>
        of yours
      </Chip>
      <Chip isSaid={incident !== null}>
        {incident ? <b className="font-mono font-medium text-ink">{incident}</b> : 'on no incident'}
      </Chip>
      <Chip isSaid={activity !== null}>{ACTIVITY_WORDS[activity ?? 'OTHER']}</Chip>
      {times ? <When times={times} drafting={drafting} /> : <Chip isSaid={false}>until now</Chip>}
    </>
  )
}

function When({ times, drafting: { zone, now } }: { times: Times | null; drafting: Drafting }) {
  if (!times) return <Chip isSaid={false}>from now on</Chip>
  const { startedAt, endedAt, isShifted } = times

  return (
    <Chip isSaid>
      <b className="font-medium text-ink">
        {[startedAt, ...(endedAt ? [endedAt] : [])].map((at) => clock(at, zone)).join('–')}
      </b>
      {[
        dayWord(startedAt, zone, now),
        zoneName(zone, startedAt),
        ...(endedAt ? [duration(minutesFrom(startedAt, endedAt))] : []),
        ...(isShifted ? ['clocks skipped that time'] : []),
      ].join(', ')}
    </Chip>
  )
}

function dayWord(at: string, zone: string, now: Date): string {
  const [day, today] = [dayAt(new Date(at), zone), dayAt(now, zone)]
  if (day === today) return 'today'
  return day === addDays(today, -1) ? 'yesterday' : longDay(day)
}

function Chip({ isSaid, children }: { isSaid: boolean; children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-control border px-2 text-ink-2 phone:min-h-8 ${isSaid ? 'border-control' : 'border-dashed border-control'}`}
    >
      {children}
    </span>
  )
}
