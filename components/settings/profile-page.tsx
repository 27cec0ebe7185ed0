'use client'

import { useTheme } from 'next-themes'
import { useRouter } from 'next/navigation'
import { CheckField } from '@/components/ui/check-field'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ROLE_WORDS } from '@/lib/auth/role'
import type { Me } from '@/lib/members/member'
import { send } from '@/lib/query/send'
import { currentName } from '@/lib/time/zone-names'
import { SettingsHead } from './settings-head'

/** What somebody is here, and what they set for themselves. */
export function ProfilePage({ me, reportingZone, zones }: { me: Me; reportingZone: string; zones: string[] }) {
  const { setTheme } = useTheme()
  const router = useRouter()
  const { name, may } = ROLE_WORDS[me.role]
  const teams = me.teams.map((team) => team.name).join(', ')

  const save = async (fields: FormData) => {
    const theme = String(fields.get('theme'))
    const timeZone = String(fields.get('timeZone')) || null
    await send('PATCH', '/me', { name: fields.get('name'), timeZone, theme, singleKeys: fields.has('singleKeys') })
    setTheme(theme)
    router.refresh()
    return 'Saved.'
  }

  return (
    <>
      <SettingsHead title="Profile">
        {me.email}. Your role is {name}: {may}. {teams ? `You are in ${teams}.` : 'You are in no team.'}
      </SettingsHead>
      <Form label="Profile" send={save} className="mt-6 grid max-w-[26rem] gap-5">
        <TextField name="name" label="Name" defaultValue={me.name} autoComplete="name" maxLength={100} />
        <SelectField
          name="timeZone"
          label="Time zone"
          defaultValue={me.timeZone ? currentName(me.timeZone) : ''}
          hint={`Lists and records show times of day in it. Days, weeks and what is asked of them stay in the reporting zone, ${reportingZone}, so that everybody reads the same figures.`}
        >
          <option value="">As the organisation: {reportingZone}</option>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <SelectField
          name="theme"
          label="Theme"
          defaultValue={me.theme ?? 'system'}
          hint="Every browser that you sign in with begins with it. The sign in the masthead changes one browser alone."
        >
          <option value="system">As the system</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </SelectField>
        <CheckField
          name="singleKeys"
          label="Single letters are shortcuts"
          defaultChecked={me.singleKeys}
          hint="C logs an incident or hours, / searches, G then O, I, C, H or S goes to a page, and ? shows what else works where you are. Whoever dictates or presses keys by accident can switch them off, as WCAG 2.1.4 asks; in a field they are always letters."
        />
        <FormAnswer />
        <div>
          <SubmitButton>Save profile</SubmitButton>
        </div>
      </Form>
    </>
  )
}
