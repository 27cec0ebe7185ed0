import { useState } from 'react'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { EndpointMade } from '@/lib/endpoints/endpoint'
import type { VendorWords } from '@/lib/endpoints/vendor-words'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import type { MadeEndpoint } from './made-endpoint-note'

export function EndpointForm({
  vendors,
  onMade,
}: {
  vendors: VendorWords[]
  onMade: (endpoint: MadeEndpoint) => void
}) {
  const [vendor, setVendor] = useState(vendors[0]!.id)
  const { token, name } = vendors.find(({ id }) => id === vendor)!

  const make = async (fields: FormData, form: HTMLFormElement) => {
    const given = (field: string) => String(fields.get(field) ?? '').trim() || null
    const wish = { vendor, name: given('name') ?? '', apiToken: given('apiToken'), apiUrl: given('apiUrl') }
    const made = await api(EndpointMade, '/endpoints', { method: 'POST', ...asJson(wish) })
    form.reset()
    onMade({ ...made, name: wish.name, vendor, isNew: true })
  }

  return (
    <Form label="Make a webhook" send={make} className="grid max-w-[40rem] gap-5">
      <SelectField name="vendor" label="Tool" value={vendor} onChange={(event) => setVendor(event.currentTarget.value)}>
        {vendors.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        maxLength={100}
        hint="Which repositories, services or teams it is for."
      />
      {token && (
        <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
          <TextField
            name="apiToken"
            label="Token to ask with"
            optional
            type="password"
            autoComplete="off"
            maxLength={500}
            hint={`${name} does not send again what failed; with this it can be asked. ${token}`}
          />
          <TextField
            name="apiUrl"
            label="Address to ask at"
            optional
            type="url"
            autoComplete="off"
            placeholder="https://api.github.com"
            hint="For a server of your own."
          />
        </div>
      )}
      <FormAnswer />
      <div>
        <SubmitButton>Make the webhook</SubmitButton>
      </div>
    </Form>
  )
}
