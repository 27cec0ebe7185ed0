import clsx from 'clsx'
import { OriginChip } from '@/components/origins/origin-chip'
import { Confirm } from '@/components/ui/confirm'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { count } from '@/lib/format'
import type { OriginRule } from '@/lib/origin-rules/origin-rule'

const HEADS = [
  { name: 'Where' },
  { name: 'Written by' },
  { name: 'Merged' },
  { name: 'Decides', isNumber: true },
  { name: 'Withdraw it', isNumber: true },
]

export function RuleRows({
  rules,
  zone,
  onWithdraw,
}: {
  rules: OriginRule[]
  zone: string
  /** null: whoever looks may not. */
  onWithdraw: ((rule: OriginRule) => void) | null
}) {
  return (
    <Rows label="Rules, the latest first" heads={HEADS}>
      {rules.map((rule) => (
        <Row key={rule.id}>
          <Cell leads className={clsx(rule.withdrawnAt && 'text-ink-3')}>
            <span className="font-medium">{whereOf(rule)}</span>
            <span className="block text-small text-ink-3">
              {rule.reason} · {rule.createdBy ?? 'this installation'}
            </span>
          </Cell>
          <Cell>
            <OriginChip origin={rule.origin} />
          </Cell>
          <Cell className="text-ink-2">
            since <Moment at={rule.effectiveFrom} zone={zone} year />
            {rule.effectiveUntil && (
              <>
                {' '}
                until <Moment at={rule.effectiveUntil} zone={zone} year />
              </>
            )}
          </Cell>
          <Cell isNumber>
            <span className="hidden text-ink-3 phone:inline">decides </span>
            {count(rule.decides)}
          </Cell>
          <Cell isNumber>
            {rule.withdrawnAt && <span className="text-ink-3">withdrawn</span>}
            {!rule.withdrawnAt && onWithdraw && (
              <Confirm
                word="Withdraw"
                label={`Withdraw the rule of ${whereOf(rule)}`}
                title={`Withdraw the rule of ${whereOf(rule)}?`}
                act={() => onWithdraw(rule)}
              >
                What it decided is decided without it: {count(rule.decides)} changes. The rule stays in the list.
              </Confirm>
            )}
          </Cell>
        </Row>
      ))}
    </Rows>
  )
}

export function whereOf({ repository, path }: Pick<OriginRule, 'repository' | 'path'>): string {
  return path ? `${path} in ${repository ?? 'every repository'}` : (repository ?? 'every repository')
}
