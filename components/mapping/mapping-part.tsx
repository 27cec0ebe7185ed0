import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { SelectField } from '@/components/ui/select-field'
import type { EndpointItem } from '@/lib/endpoints/endpoint'
import { mappingRulesQuery } from '@/lib/mapping-rules/queries'
import type { MappingRuleList } from '@/lib/mapping-rules/rule'
import { MappingEditor } from './mapping-editor'

/** Where each tool keeps what an incident is made of, and a place to say otherwise. */
export function MappingPart({ endpoints }: { endpoints: readonly EndpointItem[] }) {
  const { data, error, refetch } = useQuery(mappingRulesQuery())

  return (
    <Part
      title="What is read of each tool"
      lead="Where it keeps what an incident is made of, and what its words mean here. It holds for what is read from then on; what came before can be read again."
    >
      {data ? (
        <Chosen list={data} endpoints={endpoints} />
      ) : (
        <Unread what="The rules" error={error} onRetry={() => void refetch()} />
      )}
    </Part>
  )
}

function Chosen({ list, endpoints }: { list: MappingRuleList; endpoints: readonly EndpointItem[] }) {
  const queryClient = useQueryClient()
  const [subject, setSubject] = useState(list.vendors[0]?.id ?? '')
  const [said, setSaid] = useState('')
  const own = endpoints.find(({ id }) => id === subject)
  const vendor = list.vendors.find(({ id }) => id === (own?.vendor ?? subject))
  const rule = list.items.find((item) => item.subject === subject)

  return (
    <>
      <div className="max-w-[28rem]">
        <SelectField
          name="subject"
          label="Tool or webhook"
          value={subject}
          onChange={(event) => {
            setSubject(event.currentTarget.value)
            setSaid('')
          }}
        >
          {list.vendors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {endpoints
            .filter((endpoint) => !endpoint.disabledAt && list.vendors.some(({ id }) => id === endpoint.vendor))
            .map(({ id, name, vendorName }) => (
              <option key={id} value={id}>
                {`${vendorName}: only ${name}`}
              </option>
            ))}
        </SelectField>
      </div>
      <p role="status" className="mt-4 border-l-[3px] border-ink py-1 pl-3 empty:sr-only">
        {said}
      </p>
      {vendor && (
        <MappingEditor
          key={`${subject} ${rule?.version ?? 0}`}
          subject={subject}
          vendor={vendor}
          rule={rule}
          onDone={(words) => {
            setSaid(words)
            void queryClient.invalidateQueries({ queryKey: ['mapping-rules'] })
          }}
        />
      )}
    </>
  )
}
