import { count } from '@/lib/format'

/** Figures count what is private to a team, so that the rows behind them must say how many of them are missing. */
export function HiddenRows({ hidden }: { hidden: number | null | undefined }) {
  if (!hidden) return null
  return (
    <p className="mt-1 text-small text-ink-2">
      {hidden === 1 ? '1 more is private to its team.' : `${count(hidden)} more are private to their teams.`} Every
      figure counts {hidden === 1 ? 'it' : 'them'}.
    </p>
  )
}
