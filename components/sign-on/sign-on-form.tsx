import { useRef } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import { send } from '@/lib/query/send'
import type { SignOnSettings } from '@/lib/sign-on/sign-on'
import { goToTest } from './go-to-test'
import { GroupRows } from './group-rows'
import { SaveOrTest } from './save-or-test'
import { SecretField } from './secret-field'
import { wishOf } from './wish-of'

/** What is typed may be tested before it is saved. */
export function SignOnForm({
  stored,
  testId,
  onSaved,
}: {
  stored: SignOnSettings | null
  testId: string | null
  onSaved: () => void
}) {
  const isTest = useRef(false)

  const act = async (fields: FormData) => {
    const wish = wishOf(fields, testId)
    if (isTest.current) return goToTest({ settings: wish })
    await send('PUT', '/sign-on', wish)
    onSaved()
    return wish.isOn ? 'Saved. People can sign in this way now.' : 'Saved. It is off.'
  }

  return (
    <Form label="Single sign-on" send={act} className="grid max-w-[40rem] gap-5">
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        maxLength={60}
        defaultValue={stored?.name}
        hint="On the sign-in page: “Sign in with …”."
      />
      <TextField
        name="issuer"
        label="Issuer"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        defaultValue={stored?.issuer}
        hint="As the provider calls itself, to the letter: https://id.example.com/realms/main"
      />
      <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
        <TextField
          name="clientId"
          label="Client ID"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          defaultValue={stored?.clientId}
        />
        <SecretField hasSecret={stored?.hasSecret ?? false} />
      </div>
      {stored?.hasSecret && (
        <CheckField name="noSecret" label="Forget the secret" hint="For a client that the provider asks for none." />
      )}
      <TextField
        name="groupsClaim"
        label="Claim with the groups"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        defaultValue={stored?.groupsClaim ?? 'groups'}
        hint="groups, roles, or a way into what is nested: realm_access.roles"
      />
      <GroupRows stored={stored?.groupRoles ?? []} />
      <SelectField name="defaultRole" label="Whoever is in none of these" defaultValue={stored?.defaultRole ?? ''}>
        <option value="">is not let in</option>
        {Role.options.map((role) => (
          <option key={role} value={role}>
            is {ROLE_WORDS[role].name}
          </option>
        ))}
      </SelectField>
      <CheckField
        name="isOn"
        label="On"
        defaultChecked={stored?.isOn}
        hint="The sign-in page offers it. Off, it can still be tested."
      />
      <FormAnswer />
      <SaveOrTest onPress={(test) => void (isTest.current = test)} />
    </Form>
  )
}
