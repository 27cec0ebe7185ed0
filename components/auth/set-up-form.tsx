'use client'

import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'
import { NewPasswordField } from './new-password-field'

/** `code`: what is known of it already; null where none is asked for. */
export function SetUpForm({ code }: { code: string | null }) {
  return (
    <Form
      label="Create the first administrator"
      blame="code"
      className="mt-5 grid gap-4"
      send={async (fields) => {
        await send('POST', '/set-up', Object.fromEntries(fields))
        location.assign('/')
      }}
    >
      <TextField name="name" label="Name" autoComplete="name" />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" autoCapitalize="none" />
      <NewPasswordField name="password" label="Password" />
      {code !== null && (
        <TextField
          name="code"
          label="Set-up code"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint="It was printed where Aftermerge was started."
          className="font-mono"
        />
      )}
      <FormAnswer />
      <div>
        <SubmitButton>Create administrator</SubmitButton>
      </div>
    </Form>
  )
}
