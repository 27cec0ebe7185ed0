'use client'

import { useRouter } from 'next/navigation'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { money } from '@/lib/format'
import type { OrganisationSettings } from '@/lib/organisation/settings'
import { send } from '@/lib/query/send'
import { Part } from './part'
import { SettingsHead } from './settings-head'

/** What holds for all of the organisation, and what an hour of it costs. */
export function OrganisationPage({ settings, mayChange }: { settings: OrganisationSettings; mayChange: boolean }) {
  const { name, timeZone, cost, version } = settings
  const router = useRouter()
  const save = async (fields: FormData) => {
    const rate = String(fields.get('cost.hourlyRate') ?? '').trim()
    const currency = String(fields.get('cost.currency') ?? '')
      .trim()
      .toUpperCase()
    const wish = { cost: rate === '' ? null : { hourlyRate: Number(rate), currency } }
    await send('PATCH', '/organisation', wish, { 'If-Match': `"${version}"` })
    router.refresh()
    return rate === '' ? 'Saved: no money is shown.' : 'Saved.'
  }

  return (
    <>
      <SettingsHead title="Organisation">
        {name}. Days and weeks are counted in {timeZone}.
      </SettingsHead>
      <Part
        title="What an hour costs"
        lead="With a price of an hour, the Overview says what logged hours cost. Without one no money is shown anywhere."
      >
        {mayChange ? (
          <Form label="What an hour costs" send={save} className="grid max-w-[26rem] gap-4">
            <TextField
              name="cost.hourlyRate"
              label="An hour of an SRE"
              type="number"
              inputMode="decimal"
              min={0.01}
              step="any"
              optional
              defaultValue={cost?.hourlyRate ?? ''}
              key={`rate-${version}`}
              hint="With all that an employer pays for it. Left empty, no money is shown."
            />
            <TextField
              name="cost.currency"
              label="Currency"
              maxLength={3}
              defaultValue={cost?.currency ?? 'EUR'}
              key={`currency-${version}`}
              hint="Its code of three letters, such as EUR, USD or JPY."
            />
            <FormAnswer />
            <div>
              <SubmitButton>Save the price</SubmitButton>
            </div>
          </Form>
        ) : (
          <p>
            {cost ? `${money(cost.hourlyRate, cost.currency)} an hour.` : 'Nobody has said.'} An administrator can
            change it.
          </p>
        )}
      </Part>
    </>
  )
}
