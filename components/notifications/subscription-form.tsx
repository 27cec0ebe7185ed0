import { useState } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { RecipientsField } from '@/components/ui/recipients-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { EVENT_WORDS, EventType } from '@/lib/notifications/event-type'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { type Subscription, SubscriptionKind, SubscriptionMade } from '@/lib/subscriptions/subscription'
import { KIND_WORDS } from '@/lib/subscriptions/words'
import { changeOf, wishOf } from './wish-of'

const HINTS: Record<SubscriptionKind, string> = {
  WEBHOOK: 'Signed JSON, as Standard Webhooks says.',
  SLACK: 'A message, to an incoming webhook as Slack and others give it.',
  EMAIL: 'Plain text, by the mail server of this Aftermerge.',
}

/** Who is told of what. `subscription`: the one that is changed; none: it is a new one. */
export function SubscriptionForm({
  subscription,
  teams,
  onDone,
}: {
  subscription?: Subscription
  teams: { slug: string; name: string }[]
  onDone: (words: string, made?: SubscriptionMade) => void
}) {
  const [kind, setKind] = useState<SubscriptionKind>(subscription?.kind ?? 'WEBHOOK')
  const save = async (fields: FormData, form: HTMLFormElement) => {
    if (subscription) {
      const match = { 'If-Match': `"${subscription.version}"` }
      await send('PATCH', `/subscriptions/${subscription.id}`, changeOf(fields, kind), match)
      return onDone('The subscription is changed.')
    }
    const made = await api(SubscriptionMade, '/subscriptions', { method: 'POST', ...asJson(wishOf(fields, kind)) })
    form.reset()
    setKind('WEBHOOK')
    onDone(`${made.subscription.name} is told from now on.`, made)
  }

  return (
    <Form
      label={subscription ? 'Change the subscription' : 'Set up a subscription'}
      send={save}
      className="grid max-w-[40rem] gap-5"
    >
      <TextField name="name" label="Name" maxLength={100} required defaultValue={subscription?.name} />
      {!subscription && (
        <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
          <SelectField
            name="kind"
            label="Told by"
            value={kind}
            onChange={({ currentTarget }) => setKind(SubscriptionKind.parse(currentTarget.value))}
            hint={HINTS[kind]}
          >
            {SubscriptionKind.options.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </SelectField>
          <SelectField name="team" label="Of" hint="A team’s own is told of what is private to it.">
            <option value="">All teams</option>
            {teams.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {kind === 'EMAIL' ? (
        <RecipientsField {...(subscription && { recipients: subscription.recipients })} />
      ) : (
        <TextField
          name="address"
          label="Address"
          optional={subscription !== undefined}
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          maxLength={2000}
          hint={
            subscription
              ? `Set, at ${subscription.host}. Left empty, it stays as it is.`
              : 'Begins with https://. Stored encrypted, and never shown again but for its host.'
          }
        />
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">When</legend>
        {EventType.options.map((event) => (
          <CheckField
            key={event}
            name={event}
            label={EVENT_WORDS[event]}
            defaultChecked={subscription ? subscription.events.includes(event) : event !== 'incident.updated'}
          />
        ))}
      </fieldset>
      {subscription && (
        <CheckField
          name="isOn"
          label="On"
          defaultChecked={subscription.disabledAt === null}
          hint="Turned off, what still waits is given up. It can be replayed once it is on again."
        />
      )}
      <FormAnswer />
      <div>
        <SubmitButton>{subscription ? 'Save the subscription' : 'Set up the subscription'}</SubmitButton>
      </div>
    </Form>
  )
}
