import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { attributionQuery } from '@/lib/attribution/queries'
import { Preview } from '@/lib/attribution/preview'
import { saveSettings } from '@/lib/attribution/save-settings'
import type { Attribution, AttributionChange } from '@/lib/attribution/settings'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson } from '@/lib/query/send'
import { KindsTable } from './kinds-table'
import { PreviewFlows } from './preview-flows'

/** Every kind of evidence with its weight. What other weights would change is shown before they are saved. */
export function WeightsForm({ attribution, mayWrite }: { attribution: Attribution; mayWrite: boolean }) {
  const [seen, setSeen] = useState<{ wish: AttributionChange; preview: Preview } | null>(null)
  if (!mayWrite)
    return (
      <>
        <p className="mb-4">
          A change is AI, and not mixed, from a share of {attribution.whollyAiShare} of its added lines on. Leads and
          administrators can set it.
        </p>
        <KindsTable attribution={attribution} mayWrite={false} />
      </>
    )

  const look = async (fields: FormData) => {
    const wish = wishOf(fields, attribution)
    setSeen({ wish, preview: await api(Preview, '/attribution/preview', { method: 'POST', ...asJson(wish) }) })
  }
  return (
    <>
      {/* Hidden and not gone: what was typed stays for whoever goes back. */}
      <div hidden={seen !== null}>
        <Form label="What evidence weighs" send={look} className="grid gap-5">
          <div className="max-w-[26rem]">
            <TextField
              name="whollyAiShare"
              label="Share of AI lines from which a change is AI and not mixed"
              inputMode="decimal"
              defaultValue={attribution.whollyAiShare}
              hint={`More than 0.5, up to 1. ${attribution.defaultShare} where nobody set it.`}
            />
          </div>
          <KindsTable attribution={attribution} mayWrite />
          <FormAnswer />
          <div>
            <SubmitButton look="plain">Show what would change</SubmitButton>
          </div>
        </Form>
      </div>
      {seen && (
        <Apply {...seen} version={attribution.version} onBack={() => setSeen(null)} onDone={() => setSeen(null)} />
      )}
    </>
  )
}

const OVERTAKEN =
  'Somebody else set other weights meanwhile, and theirs hold. Yours are still here: apply again to put them in place of theirs.'

function Apply({
  wish,
  preview,
  version,
  onBack,
  onDone,
}: {
  wish: AttributionChange
  preview: Preview
  version: number
  onBack: () => void
  onDone: () => void
}) {
  const client = useQueryClient()
  const { queryKey } = attributionQuery()
  const apply = async () => {
    const outcome = await saveSettings(wish, version)
    client.setQueryData(queryKey, 'saved' in outcome ? outcome.saved : outcome.theirs)
    await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'analytics' || name === 'changes' })
    if ('theirs' in outcome) throw new ApiError(412, OVERTAKEN, null)
    onDone()
  }

  return (
    <Form label="Apply other weights" send={apply} className="grid max-w-[46rem] gap-5">
      <PreviewFlows preview={preview} />
      <p className="text-ink-2">Every change is decided again, those of the past too, and figures move with them.</p>
      <FormAnswer />
      <div className="flex gap-3">
        <SubmitButton>Apply</SubmitButton>
        <Button onClick={onBack}>Back</Button>
      </div>
    </Form>
  )
}

/** A decimal comma is one too. What is no number is sent as it is, and refused at its field. */
function wishOf(fields: FormData, { kinds }: Attribution): AttributionChange {
  const read = (name: string) => Number(String(fields.get(name)).replace(',', '.'))
  const weights = kinds
    .filter((kind) => kind.isAdjustable && read(kind.kind) !== kind.default)
    .map((kind) => [kind.kind, read(kind.kind)])
  return { whollyAiShare: read('whollyAiShare'), confidences: Object.fromEntries(weights) }
}
