import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form, FormAnswer } from '@/components/ui/form'
import { SecretOnce } from '@/components/ui/secret-once'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import { longDay } from '@/lib/format-time'
import { InvitationMade } from '@/lib/invitations/invitation'
import { invitationsQuery } from '@/lib/invitations/queries'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'

const DAYS = [1, 7, 30]

export function InviteForm({ teams }: { teams: { slug: string; name: string }[] }) {
  const [made, setMade] = useState<(InvitationMade & { email: string }) | null>(null)
  const client = useQueryClient()

  const invite = async (fields: FormData, form: HTMLFormElement) => {
    const email = String(fields.get('email'))
    const wish = { email, role: fields.get('role'), team: fields.get('team') || null, days: Number(fields.get('days')) }
    const answer = await api(InvitationMade, '/invitations', { method: 'POST', ...asJson(wish) })
    setMade({ ...answer, email })
    form.reset()
    await client.invalidateQueries({ queryKey: invitationsQuery().queryKey })
  }

  return (
    <>
      <Form label="Invite somebody" send={invite} className="grid max-w-[40rem] grid-cols-2 gap-4 phone:grid-cols-1">
        <TextField name="email" label="E-mail" type="email" autoComplete="off" autoCapitalize="none" />
        <SelectField name="role" label="Role" defaultValue="ENGINEER">
          {Role.options.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role].name}
            </option>
          ))}
        </SelectField>
        <SelectField name="team" label="Team" defaultValue="">
          <option value="">None yet</option>
          {teams.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="days" label="The link works for" defaultValue="7">
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? 'a day' : `${days} days`}
            </option>
          ))}
        </SelectField>
        <div className="col-span-full grid gap-4">
          <FormAnswer />
          <div>
            <SubmitButton>Make the invitation</SubmitButton>
          </div>
        </div>
      </Form>
      {made && (
        <div key={made.id} className="mt-6 max-w-[40rem] border-l-[3px] border-ink pl-4">
          <SecretOnce what="the link" label={`Link for ${made.email}`} text={made.url} />
          <p className="mt-2 text-small text-pretty text-ink-3">
            It is shown this once and works once, until {longDay(made.expiresAt.slice(0, 10))}. Whoever has it can use
            it.
          </p>
        </div>
      )}
    </>
  )
}
