import { Sparkline } from '@/components/charts/sparkline'
import { Kept } from '@/components/ui/kept'
import { RowsLink } from '@/components/ui/rows-link'
import { changeWords, directionOf, figureWords, valueWords } from '@/lib/analytics/figures/figure-words'
import type { Figure } from '@/lib/analytics/figures/figures'
import { sparkOf } from '@/lib/analytics/figures/sparkline'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { shortDay } from '@/lib/format-time'
import { DefinitionWord } from './definition-word'

/** One number with its unit, its doubt, what it is of, what became of it, and the rows behind it. */
export function FigureCell({ figure, query }: { figure: Figure; query: AnalyticsQuery }) {
  const { name, number, unit, interval, of, href, definitions } = figureWords(figure, query)
  const direction = directionOf(figure)

  return (
    <li className="row-span-4 grid min-w-0 grid-rows-subgrid content-start border-l border-rule px-4 pt-1 pb-3.5 first:border-l-0 first:pl-0 last:pr-0 stacked:[&:nth-child(4)]:border-l-0 stacked:[&:nth-child(4)]:pl-0 phone:!block phone:!border-l-0 phone:border-t phone:!px-0 phone:first:border-t-0">
      <h3 className="flex items-baseline justify-between gap-2 text-small text-ink-2">
        {name}
        <span data-paper="none">
          <DefinitionWord ids={definitions} of={name} word="i" />
        </span>
      </h3>
      <p className="mt-1">
        <RowsLink href={href} className="text-figure whitespace-nowrap text-ink">
          {number}
        </RowsLink>
        {unit && <span className="ml-1 text-body text-ink-2">{unit}</span>}{' '}
        <span className="text-small whitespace-nowrap text-ink-2">{interval}</span>
        {of && <span className="block text-small text-ink-3">{of}</span>}
      </p>
      <p className="mt-1.5 text-small text-pretty text-ink-2">
        {direction && <Direction to={direction} />}
        <Kept>{changeWords(figure)}</Kept>
      </p>
      <div className="self-end pt-2.5 phone:pr-1">
        <Sparkline spark={sparkOf(figure.weeks, figure)} label={sparkWords(figure, name)} />
      </div>
    </li>
  )
}

/** A shape, because colour alone would say nothing, and no colour, because more is not always worse. */
function Direction({ to }: { to: 'up' | 'down' }) {
  return (
    <svg className="mr-1 inline-block fill-ink align-baseline" width="9" height="8" aria-hidden="true">
      <path d={to === 'up' ? 'M4.5 0 9 8H0Z' : 'M4.5 8 0 0H9Z'} />
    </svg>
  )
}

function sparkWords({ id, weeks }: Figure, name: string): string {
  const known = weeks.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return `${name}: no week to draw`
  const least = valueWords(id, Math.min(...known))
  const most = valueWords(id, Math.max(...known))
  const gaps = weeks.length - known.length
  return `${name} by week from ${shortDay(weeks[0]!.from)}: from ${least} to ${most}${gaps > 0 ? `, ${gaps} weeks missing` : ''}${weeks.at(-1)!.unfinished ? '; the last week is not over' : ''}`
}
