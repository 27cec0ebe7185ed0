import { Cell, Row, Rows } from '@/components/ui/rows'
import { INPUT } from '@/components/ui/text-field'
import type { Attribution, KindOfEvidence } from '@/lib/attribution/settings'
import { count, decimal } from '@/lib/format'

const HEADS = [
  { name: 'Evidence' },
  { name: 'Weight' },
  { name: 'By default', isNumber: true },
  { name: 'Decides', isNumber: true },
]

/** The method in one table: what each kind says, how heavy it is, and how often it decides here. */
export function KindsTable({
  attribution: { kinds, undecided },
  mayWrite,
}: {
  attribution: Attribution
  mayWrite: boolean
}) {
  return (
    <div>
      <Rows label="Kinds of evidence, the heaviest first" heads={HEADS}>
        {kinds.map((kind) => (
          <KindRow key={kind.kind} kind={kind} mayWrite={mayWrite} />
        ))}
      </Rows>
      <p className="mt-2 text-small text-ink-3">
        {count(undecided)} further changes have no evidence that decides, and are unknown.
      </p>
    </div>
  )
}

function KindRow({ kind, mayWrite }: { kind: KindOfEvidence; mayWrite: boolean }) {
  const { name, says, weight, isAdjustable, decides } = kind

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{name}</span>
        <span className="block text-small text-pretty text-ink-3">{says}</span>
      </Cell>
      <Cell>
        {mayWrite && isAdjustable ? (
          <input
            name={kind.kind}
            aria-label={`Weight of ${name}`}
            inputMode="decimal"
            defaultValue={weight}
            className={`${INPUT} !w-20`}
          />
        ) : (
          <span className="text-ink-2">
            {isAdjustable ? decimal(weight, 2) : weight === 1 ? 'always first' : 'none'}
          </span>
        )}
      </Cell>
      <Cell isNumber className="text-ink-3">
        <span className="hidden phone:inline">by default </span>
        {decimal(kind.default, 2)}
      </Cell>
      <Cell isNumber>
        <span className="hidden text-ink-3 phone:inline">decides </span>
        {count(decides)}
      </Cell>
    </Row>
  )
}
