import { NewPasswordField } from '@/components/auth/new-password-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { send } from '@/lib/query/send'

export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  return (
    <Form
      label="Password"
      blame="current"
      className="grid max-w-[26rem] gap-4"
      send={async (fields, form) => {
        await send('PUT', '/me/password', Object.fromEntries(fields))
        form.reset()
        onChanged()
        return 'Your password is changed. Every other browser is signed out.'
      }}
    >
      <PasswordField name="current" label="Current password" autoComplete="current-password" />
      <NewPasswordField name="password" label="New password" />
      <FormAnswer />
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </Form>
  )
}
