import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { TelemetryRule } from '@/lib/telemetry/rule'
import { RULE_BASIS_WORDS, SIGNAL_WORDS } from '@/lib/telemetry/words'

const HEADS = [{ name: 'Where it says' }, { name: 'In' }, { name: 'It is' }, { name: 'Since' }, { name: 'Do' }]

export function OwnRules({
  rules,
  zone,
  onRemove,
}: {
  rules: readonly TelemetryRule[]
  zone: string
  /** null: whoever reads may not. */
  onRemove: ((rule: TelemetryRule) => void) | null
}) {
  if (rules.length === 0) return <p className="text-ink-2">There is no rule of your own.</p>

  return (
    <Rows label={`Rules of your own. Times in ${zone}`} heads={HEADS}>
      {rules.map((rule) => (
        <Row key={rule.id}>
          <Cell leads className="font-mono break-all">
            {rule.text}
          </Cell>
          <Cell className="text-ink-2">
            {RULE_BASIS_WORDS[rule.basis]}
            {rule.path && <span className="block font-mono text-small">{rule.path}</span>}
          </Cell>
          <Cell className="whitespace-nowrap">
            {rule.presence === 'NO' ? `not ${SIGNAL_WORDS[rule.signal].toLowerCase()}` : SIGNAL_WORDS[rule.signal]}
          </Cell>
          <Cell className="text-ink-2">
            <Moment at={rule.createdAt} zone={zone} />
            {rule.createdBy && <span className="block text-small text-ink-3">by {rule.createdBy}</span>}
          </Cell>
          <Cell>
            {onRemove && (
              <Button aria-label={`Remove ${rule.text}`} onClick={() => onRemove(rule)}>
                Remove
              </Button>
            )}
          </Cell>
        </Row>
      ))}
    </Rows>
  )
}
