import { type Definition, type DefinitionId, DEFINITIONS } from '@/lib/analytics/definitions'

const LINES = [
  ['Numerator', 'numerator'],
  ['Denominator', 'denominator'],
  ['Interval', 'interval'],
  ['Missing', 'missing'],
] as const

export function DefinitionList({ ids }: { ids: readonly DefinitionId[] }) {
  return ids.map((id) => <Entry key={id} definition={DEFINITIONS[id]} />)
}

function Entry({ definition }: { definition: Definition }) {
  return (
    <div className="mt-3 border-t border-rule pt-3">
      <h3 className="font-medium">{definition.name}</h3>
      <p className="mt-1 text-ink-2">{definition.says}</p>
      <dl className="mt-2 grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1 text-small text-ink-2">
        {LINES.map(([name, field]) => (
          <div key={field} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{definition[field]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
