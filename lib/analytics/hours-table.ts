import { count, hourNumber, MISSING, share } from '@/lib/format'
import { STACKED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import { type ChartTable, numberCell, textCell } from './chart-table'
import { rowsHref } from './rows'
import type { SreHours } from './sre-hours'

export function hoursTable({ teams, query }: SreHours): ChartTable {
  const names = [
    ...STACKED_ORIGINS.map((origin) => `${ORIGIN_LABELS[origin]} hours`),
    'Rostered hours',
    'AI share',
    'Logged by',
    'SREs',
  ]
  return {
    name: `sre-hours-by-team-${query.from}-${query.to}`,
    caption: 'Logged SRE hours by team and origin of the code',
    columns: [
      { name: 'Team', numeric: false },
      ...names.map((name) => ({ name, numeric: true })),
      { name: 'Note', numeric: false },
    ],
    rows: teams.map((team) => {
      const at = team.team === '' ? {} : { team: team.team }
      const whole = (value: number | null) => numberCell(value, value === null ? MISSING : count(value))
      return [
        textCell(team.name, rowsHref('/hours', query, at)),
        ...STACKED_ORIGINS.map((origin) => {
          const value = team.byOrigin?.[origin] ?? null
          const href = value === null ? undefined : rowsHref('/hours', query, { ...at, origin })
          return numberCell(value, value === null ? MISSING : hourNumber(value), href)
        }),
        numberCell(team.rosteredHours, team.rosteredHours === null ? MISSING : hourNumber(team.rosteredHours)),
        numberCell(team.aiShare, share(team.aiShare)),
        whole(team.loggedBy),
        whole(team.sres),
        textCell(team.why ?? ''),
      ]
    }),
  }
}
