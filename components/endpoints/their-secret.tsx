import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { EndpointMade } from '@/lib/endpoints/endpoint'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import type { MadeEndpoint } from './made-endpoint-note'

/** For a vendor that makes the secret itself, once it has the address. Ours is believed no longer then. */
export function TheirSecret({
  endpoint: { id, name },
  what,
  onSecret,
}: {
  endpoint: MadeEndpoint
  what: string
  onSecret: (made: EndpointMade) => void
}) {
  const enter = async (fields: FormData) => {
    const secret = String(fields.get('secret') ?? '').trim()
    const wish = asJson({ secret, overlapHours: 0 })
    onSecret(await api(EndpointMade, `/endpoints/${id}/secret`, { method: 'POST', ...wish }))
  }

  return (
    <Form label={`Secret for ${name}`} send={enter} blame="secret" className="grid gap-3">
      <TextField
        name="secret"
        label={`Enter ${what}`}
        type="password"
        autoComplete="off"
        maxLength={200}
        hint="Until then only the command below is believed."
      />
      <FormAnswer />
      <div>
        <SubmitButton>Use this secret</SubmitButton>
      </div>
    </Form>
  )
}
