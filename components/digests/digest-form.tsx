import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { RecipientsField } from '@/components/ui/recipients-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { Digest } from '@/lib/digests/digest'
import { send } from '@/lib/query/send'
import { changeOf, wishOf } from './wish-of'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Whom a digest goes to, and when. `digest`: the one that is changed; none: it is a new one. */
export function DigestForm({
  digest,
  teams,
  mayAll,
  zone,
  onDone,
}: {
  digest?: Digest
  teams: { slug: string; name: string }[]
  mayAll: boolean
  zone: string
  onDone: (words: string) => void
}) {
  const save = async (fields: FormData, form: HTMLFormElement) => {
    if (digest) await send('PATCH', `/digests/${digest.id}`, changeOf(fields), { 'If-Match': `"${digest.version}"` })
    else await send('POST', '/digests', wishOf(fields))
    form.reset()
    onDone(digest ? 'The digest is changed.' : 'The digest is set up. It goes out on Monday; a test goes out at once.')
  }

  return (
    <Form label={digest ? 'Change the digest' : 'Set up a digest'} send={save} className="grid max-w-[40rem] gap-5">
      <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
        {!digest && (
          <SelectField name="team" label="The review of" defaultValue={mayAll ? '' : teams[0]?.slug}>
            {mayAll && <option value="">All teams</option>}
            {teams.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          name="hour"
          label="Mondays at"
          defaultValue={String(digest?.hour ?? 9)}
          hint={`As clocks in ${zone} show it.`}
        >
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, '0')}:00
            </option>
          ))}
        </SelectField>
      </div>
      <RecipientsField optional {...(digest && { recipients: digest.recipients })} />
      <TextField
        name="webhook"
        label="Webhook of a chat"
        optional
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        maxLength={2000}
        hint={
          digest?.webhookHost
            ? `Set, at ${digest.webhookHost}. Left empty, it stays as it is.`
            : 'The address of an incoming webhook, as Slack and others give it. Stored encrypted, and never shown again.'
        }
      />
      {digest?.webhookHost && <CheckField name="noWebhook" label="Forget the webhook" />}
      {digest && (
        <CheckField
          name="isOn"
          label="On"
          defaultChecked={digest.isOn}
          hint="Turned on again, it owes nothing of the weeks before."
        />
      )}
      <FormAnswer />
      <div>
        <SubmitButton>{digest ? 'Save the digest' : 'Set up the digest'}</SubmitButton>
      </div>
    </Form>
  )
}
