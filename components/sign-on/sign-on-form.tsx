import { useRef, useState } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import { differences } from '@/lib/sign-on/differences'
import { saveSignOn } from '@/lib/sign-on/save-sign-on'
import type { SignOn, SignOnSettings } from '@/lib/sign-on/sign-on'
import { goToTest } from './go-to-test'
import { GroupRows } from './group-rows'
import { SaveOrTest } from './save-or-test'
import { SecretField } from './secret-field'
import { TheirsNote } from './theirs-note'
import { wishOf } from './wish-of'

/** What is typed may be tested before it is saved. `shown` is what is in force, `stored` what the form begins with. */
export function SignOnForm({
  shown,
  stored,
  testId,
  onSaved,
  onShowTheirs,
}: {
  shown: SignOn
  stored: SignOnSettings | null
  testId: string | null
  onSaved: (saved: SignOn) => void
  onShowTheirs: (theirs: SignOn) => void
}) {
  const isTest = useRef(false)
  // What the form was filled from: the page may have read a newer one since, which whoever types has not seen.
  const [seen, setSeen] = useState(shown)
  const [before, setBefore] = useState<SignOn | null>(null)

  const act = async (fields: FormData) => {
    const wish = wishOf(fields, testId)
    if (isTest.current) return goToTest({ settings: wish })
    const answer = await saveSignOn(wish, seen.version)
    if ('theirs' in answer) {
      setBefore(seen)
      setSeen(answer.theirs)
      return
    }
    setBefore(null)
    setSeen(answer.saved)
    onSaved(answer.saved)
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
      {before && <TheirsNote changed={differences(before.settings, seen.settings)} onShow={() => onShowTheirs(seen)} />}
      <FormAnswer />
      <SaveOrTest onPress={(test) => void (isTest.current = test)} />
    </Form>
  )
}
