import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Draft, draftOf, fieldsOf } from '@/lib/mapping-rules/draft'
import { MappingFields, MappingRule, type MappingRuleList } from '@/lib/mapping-rules/rule'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson, send } from '@/lib/query/send'
import { MappedField } from '@/lib/vendors/mapping'
import { MappingRow } from './mapping-row'
import { TryDelivery } from './try-delivery'

/** What is said of one tool while it is being written, and a delivery to try it on. */
export function MappingEditor({
  subject,
  vendor,
  rule,
  onDone,
}: {
  subject: string
  vendor: MappingRuleList['vendors'][number]
  rule: MappingRule | undefined
  onDone: (words: string) => void
}) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule?.fields ?? {}))
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem('')
    await work().catch((error: Error) => setProblem(inWords(error)))
    setBusy(false)
  }
  const read = () => {
    const fields = MappingFields.safeParse(fieldsOf(draft))
    if (fields.success) return fields.data
    const [issue] = fields.error.issues
    throw new Error(`${issue?.path.join(', ')}: ${issue?.message}.`)
  }
  const set = async () => {
    const sent = asJson({ fields: read() })
    const headers = { ...sent.headers, 'If-Match': `"${rule?.version ?? 0}"` }
    await api(MappingRule, `/mapping-rules/${subject}`, { method: 'PUT', ...sent, headers })
    onDone('It is set, and holds for what is read from now on.')
  }
  const remove = async () => {
    await send('DELETE', `/mapping-rules/${subject}`)
    onDone('It is read as its vendor writes again.')
  }

  return (
    <>
      <div className="mt-4 grid gap-4">
        {MappedField.options.map((field) => (
          <MappingRow
            key={field}
            field={field}
            read={vendor.fields[field]}
            draft={draft[field]}
            onChange={(next) => setDraft({ ...draft, [field]: next })}
          />
        ))}
      </div>
      <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="lead" disabled={isBusy} onClick={() => void run(set)}>
          Set for what comes
        </Button>
        {rule && (
          <Button disabled={isBusy} onClick={() => void run(remove)}>
            Remove what is said
          </Button>
        )}
      </div>
      <TryDelivery vendor={vendor.id} readDraft={read} onProblem={setProblem} />
    </>
  )
}

function inWords(error: Error): string {
  if (error instanceof ApiError && error.status === 412)
    return 'Somebody said otherwise meanwhile. Note what you changed, and load the page again.'
  return error.message
}
