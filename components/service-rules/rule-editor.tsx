import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { counted } from '@/lib/format'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson } from '@/lib/query/send'
import { added, type Draft, moved, rulesOf } from '@/lib/service-rules/draft'
import { NewServiceRules, ServiceMoves, ServiceRulesSet } from '@/lib/service-rules/rule'
import { DraftRow } from './draft-row'
import { Moves } from './moves'

/** The list while it is being written. It is set only after somebody was told what that would move. */
export function RuleEditor({
  version,
  draft,
  onDraft,
  onSet,
}: {
  version: number
  draft: readonly Draft[]
  onDraft: (draft: Draft[]) => void
  onSet: (words: string) => void
}) {
  const [preview, setPreview] = useState<ServiceMoves | null>(null)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const change = (next: Draft[]) => {
    setPreview(null)
    setProblem('')
    onDraft(next)
  }

  const ask = async (work: (body: object) => Promise<void>) => {
    const body = NewServiceRules.safeParse({ rules: rulesOf(draft) })
    if (!body.success) return setProblem(wrongIn(body.error))
    setBusy(true)
    setProblem('')
    await work(body.data).catch((error: Error) => setProblem(inWords(error)))
    setBusy(false)
  }
  const look = () =>
    ask(async (body) =>
      setPreview(await api(ServiceMoves, '/service-rules/preview', { method: 'POST', ...asJson(body) })),
    )
  const set = () =>
    ask(async (body) => {
      const sent = asJson(body)
      const headers = { ...sent.headers, 'If-Match': `"${version}"` }
      const { moved: changes } = await api(ServiceRulesSet, '/service-rules', { method: 'PUT', ...sent, headers })
      onSet(`The rules are set. ${counted(changes, 'change')} moved.`)
    })

  return (
    <>
      {draft.length === 0 && <p className="text-ink-2">There is no rule yet.</p>}
      <ol className="grid gap-3">
        {draft.map((rule, at) => (
          <DraftRow
            key={rule.key}
            rule={rule}
            at={at}
            isLast={at === draft.length - 1}
            onChange={(next) => change(draft.with(at, next))}
            onMove={(by) => change(moved(draft, at, by))}
            onRemove={() => change(draft.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => change(added(draft))}>Add a rule</Button>
        <Button look={preview ? 'plain' : 'lead'} disabled={isBusy} onClick={() => void look()}>
          See what would move
        </Button>
      </div>
      <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      {preview && <Moves preview={preview} isBusy={isBusy} onSet={() => void set()} />}
    </>
  )
}

function wrongIn({ issues: [issue] }: z.ZodError): string {
  const [, at, field] = issue?.path ?? []
  return typeof at === 'number'
    ? `Rule ${at + 1}: its ${String(field)} ${issue!.message}.`
    : 'There are too many rules.'
}

function inWords(error: Error): string {
  if (error instanceof ApiError && error.status === 412)
    return 'Somebody set other rules meanwhile. Note what you changed, and load the page again.'
  return error.message
}
