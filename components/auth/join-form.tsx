import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'
import { NewPasswordField } from './new-password-field'

/** The address is the invitation's; it stands here so that whatever keeps passwords knows whose this one is. */
export function JoinForm({ secret, email }: { secret: string; email: string }) {
  return (
    <Form
      label="Join"
      className="mt-5 grid gap-4"
      send={async (fields) => {
        const wish = { secret, name: fields.get('name'), password: fields.get('password') }
        await send('POST', '/invitations/accept', wish)
        location.assign('/')
      }}
    >
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        className="bg-desk"
      />
      <TextField name="name" label="Name" autoComplete="name" />
      <NewPasswordField name="password" label="Password" />
      <FormAnswer />
      <div>
        <SubmitButton>Join</SubmitButton>
      </div>
    </Form>
  )
}
