'use client'

import { Form, FormAnswer } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'

/** `onward`: the path that was asked for. It is loaded anew, so that nothing of whoever was here before stays. */
export function SignInForm({ onward }: { onward: string }) {
  return (
    <Form
      label="Sign in"
      blame="password"
      className="mt-5 grid gap-4"
      send={async (fields) => {
        await send('POST', '/session', Object.fromEntries(fields))
        location.assign(onward)
      }}
    >
      <TextField name="email" label="E-mail" type="email" autoComplete="username" autoCapitalize="none" />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <FormAnswer />
      <div>
        <SubmitButton>Sign in</SubmitButton>
      </div>
    </Form>
  )
}
