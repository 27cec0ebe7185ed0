import { Cell, Row, Rows } from '@/components/ui/rows'
import type { ServiceRule } from '@/lib/service-rules/rule'

const HEADS = [{ name: 'Repository' }, { name: 'Path' }, { name: 'Service' }]

/** For whoever reads them only. */
export function RuleRows({ rules }: { rules: readonly ServiceRule[] }) {
  if (rules.length === 0) return <p className="text-ink-2">There is no rule yet.</p>

  return (
    <Rows label="Rules on services, in order" heads={HEADS}>
      {rules.map(({ id, repository, path, service }) => (
        <Row key={id}>
          <Cell leads className="font-mono">
            {repository}
          </Cell>
          <Cell className="font-mono">{path ?? <span className="font-sans text-ink-3">all of it</span>}</Cell>
          <Cell>{service}</Cell>
        </Row>
      ))}
    </Rows>
  )
}
