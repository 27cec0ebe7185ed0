import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer, useFormState } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { Scope } from '@/lib/auth/scope'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { SCOPE_WORDS } from '@/lib/tokens/scope-words'
import { TokenMade } from '@/lib/tokens/token'
import type { MadeToken } from './made-token-note'

export function TokenForm({ onMade }: { onMade: (token: MadeToken) => void }) {
  const make = async (fields: FormData, form: HTMLFormElement) => {
    const scopes = fields.getAll('scopes').map((scope) => Scope.parse(scope))
    const source = String(fields.get('source')).trim() || null
    const wish = { name: fields.get('name'), scopes, source, days: Number(fields.get('days')) }
    const made = await api(TokenMade, '/tokens', { method: 'POST', ...asJson(wish) })
    form.reset()
    onMade({ ...made, name: String(wish.name), scopes, source })
  }

  return (
    <Form label="Make a token" send={make} className="grid max-w-[40rem] gap-5">
      <TextField name="name" label="Name" autoComplete="off" maxLength={100} hint="Which program, and where it runs." />
      <Scopes />
      <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
        <TextField
          name="source"
          label="Source"
          optional
          autoComplete="off"
          maxLength={64}
          hint="The only one it may write as. Left out, it may write as any."
        />
        <TextField
          name="days"
          label="Days until it expires"
          type="number"
          min={1}
          max={3650}
          defaultValue={365}
          hint="1 to 3,650."
        />
      </div>
      <FormAnswer />
      <div>
        <SubmitButton>Make the token</SubmitButton>
      </div>
    </Form>
  )
}

function Scopes() {
  const error = useFormState().errors.scopes

  return (
    <fieldset
      aria-describedby={error && 'scopes-error'}
      aria-invalid={error ? true : undefined}
      tabIndex={error ? -1 : undefined}
    >
      <legend className="mb-2 font-medium">It may</legend>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 phone:grid-cols-1">
        {Scope.options.map((scope) => (
          <CheckField key={scope} name="scopes" value={scope} {...SCOPE_WORDS[scope]} />
        ))}
      </div>
      {error && (
        <p id="scopes-error" className="mt-2 text-small text-signal">
          This {error}.
        </p>
      )}
    </fieldset>
  )
}
