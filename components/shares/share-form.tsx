import { useState } from 'react'
import { Form, FormAnswer } from '@/components/ui/form'
import { SecretOnce } from '@/components/ui/secret-once'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { dayRange, longDay } from '@/lib/format-time'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { DEFAULT_DAYS, MadeShare, MAX_DAYS, type SharedQuery } from '@/lib/shares/share'
import { addDays } from '@/lib/time/day'

/** Makes a link to what the page shows, and shows it once. */
export function ShareForm({ query }: { query: SharedQuery }) {
  const [made, setMade] = useState<MadeShare | null>(null)
  if (made) return <Made share={made} />

  const send = async (fields: FormData) => {
    const wish = { name: fields.get('name'), days: Number(fields.get('days')), search: query }
    setMade(await api(MadeShare, '/shares', { method: 'POST', ...asJson(wish) }))
  }

  return (
    <Form send={send} label="Share this report" className="mt-2 grid w-80 max-w-full gap-4">
      <p className="text-pretty text-ink-2">
        Whoever has the link reads this report without an account, over these days and no others. It opens no rows.
      </p>
      <TextField name="name" label="Name" defaultValue={`Overview, ${dayRange(query.from, addDays(query.to, -1))}`} />
      <TextField
        name="days"
        label="Days it can be read"
        type="number"
        min={1}
        max={MAX_DAYS}
        defaultValue={DEFAULT_DAYS}
        hint={`1 to ${MAX_DAYS}. It can be ended sooner under Settings.`}
      />
      <FormAnswer />
      <SubmitButton>Make the link</SubmitButton>
    </Form>
  )
}

function Made({ share: { url, expiresAt } }: { share: MadeShare }) {
  return (
    <div className="mt-2 grid w-80 max-w-full gap-3">
      <SecretOnce label="Link" text={url} />
      <p className="text-small text-pretty text-ink-3">
        It is shown this once, and can be read until {longDay(expiresAt.slice(0, 10))}.
      </p>
    </div>
  )
}
