import { Moment } from '@/components/ui/moment'
import { Section } from '@/components/ui/section'
import { count, counted } from '@/lib/format'
import type { WeekReview } from '@/lib/weekly-review/week-review'

/** That the page is what was frozen, by whom, what proves it, and which figures are others by now. */
export function FrozenPart({ review: { frozen, timeZone } }: { review: WeekReview }) {
  if (!frozen) return null
  const { at, by, sha256, isIntact, inputs, undecided, differences } = frozen
  const finding = !isIntact
    ? 'What is stored is not what was frozen.'
    : differences.length === 0
      ? 'Frozen, and every figure is still the same.'
      : `Frozen. ${counted(differences.length, 'figure is', 'figures are')} another by now.`

  return (
    <Section name="Frozen" finding={finding}>
      <p className="text-ink-2">
        By {by}, <Moment at={at} zone={timeZone} year />.
        {undecided.length > 0 && ` Without a decision on ${undecided.join(', ')}.`}
      </p>
      {differences.length > 0 && (
        <table className="mt-3 w-full max-w-[40em] border-t border-rule-strong">
          <thead className="text-left text-small text-ink-3">
            <tr>
              <th scope="col" className="py-1.5 font-normal">
                Figure
              </th>
              <th scope="col" className="py-1.5 text-right font-normal">
                When frozen
              </th>
              <th scope="col" className="py-1.5 text-right font-normal">
                By now
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, frozen: then, now }) => (
              <tr key={name} className="border-t border-rule">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {name}
                </th>
                <td className="py-1.5 text-right tabular-nums">{then}</td>
                <td className="py-1.5 text-right font-medium tabular-nums">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details className="mt-3 text-small text-ink-2">
        <summary className="cursor-pointer py-1">What proves it</summary>
        <p className="mt-1 break-all">
          SHA-256 of the review: <span className="font-mono">{sha256}</span>
        </p>
        <ul className="mt-1">
          {inputs.map(({ kind, rows, sha256: of }) => (
            <li key={kind} className="break-all">
              {kind}, {count(rows)}: <span className="font-mono">{of}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
