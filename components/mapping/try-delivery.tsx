import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { SelectField } from '@/components/ui/select-field'
import { deliveriesQuery } from '@/lib/deliveries/queries'
import { clock, shortDay } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { type MappingFields, MappingTried } from '@/lib/mapping-rules/rule'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'

const HEADS = [{ name: 'Field' }, { name: 'Value' }]

/** What a delivery that came would tell by what is written above. Nothing of it is kept. */
export function TryDelivery({
  vendor,
  readDraft,
  onProblem,
}: {
  vendor: string
  readDraft: () => MappingFields
  onProblem: (problem: string) => void
}) {
  const { data } = useQuery(deliveriesQuery({ vendor }))
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState<MappingTried | null>(null)
  const id = chosen || data?.items[0]?.id
  if (data?.items.length === 0) return <p className="mt-6 text-ink-2">Nothing of it came yet to try this on.</p>

  const look = async () => {
    onProblem('')
    setTried(null)
    try {
      const body = asJson({ fields: readDraft() })
      setTried(await api(MappingTried, `/deliveries/${id}/try`, { method: 'POST', ...body }))
    } catch (error) {
      onProblem((error as Error).message)
    }
  }

  return (
    <div className="mt-6 grid max-w-[44rem] gap-3">
      <SelectField
        name="delivery"
        label="Try on a delivery"
        value={id ?? ''}
        onChange={(event) => {
          setChosen(event.currentTarget.value)
          setTried(null)
        }}
      >
        {data?.items.map(({ id, event, receivedAt }) => (
          <option key={id} value={id}>
            {`${event || 'no event named'}, ${shortDay(dayAt(new Date(receivedAt), data.timeZone))}, ${clock(receivedAt, data.timeZone)}`}
          </option>
        ))}
      </SelectField>
      <div>
        <Button disabled={!id} onClick={() => void look()}>
          See what would come
        </Button>
      </div>
      <div role="status">
        {tried?.problem && <p className="text-ink-2">{tried.problem}</p>}
        {tried?.records.map(({ kind, fields }, at) => (
          <Rows key={at} label={`The ${kind} that would come of it`} heads={HEADS}>
            {fields.map(({ field, value }) => (
              <Row key={field}>
                <Cell leads>{field}</Cell>
                <Cell className="break-words">{value}</Cell>
              </Row>
            ))}
          </Rows>
        ))}
      </div>
    </div>
  )
}
