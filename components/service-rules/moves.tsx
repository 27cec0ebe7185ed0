import { Button } from '@/components/ui/button'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { count, counted } from '@/lib/format'
import type { ServiceMoves } from '@/lib/service-rules/rule'

const HEADS = [{ name: 'From' }, { name: 'To' }, { name: 'Changes', isNumber: true }]

/** What setting the list would do, and the button that does it. */
export function Moves({ preview, isBusy, onSet }: { preview: ServiceMoves; isBusy: boolean; onSet: () => void }) {
  const { looked, moves } = preview
  const total = moves.reduce((sum, { changes }) => sum + changes, 0)

  return (
    <div className="mt-6">
      <p role="status" className="font-medium">
        {`${counted(total, 'change')} would move, of ${count(looked)} whose sender names no service.`}
      </p>
      {moves.length > 0 && (
        <div className="mt-3 max-w-[36rem]">
          <Rows label="Changes that would move" heads={HEADS}>
            {moves.map(({ from, to, changes }) => (
              <Row key={`${from} ${to}`}>
                <Cell leads>{from ?? <None />}</Cell>
                <Cell>{to ?? <None />}</Cell>
                <Cell isNumber>{count(changes)}</Cell>
              </Row>
            ))}
          </Rows>
        </div>
      )}
      <div className="mt-4">
        <Button look="lead" disabled={isBusy} onClick={onSet}>
          {total === 0 ? 'Set these rules' : `Set these rules and move ${counted(total, 'change')}`}
        </Button>
      </div>
    </div>
  )
}

function None() {
  return <span className="text-ink-3">no service</span>
}
