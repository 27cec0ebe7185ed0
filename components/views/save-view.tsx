import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'
import type { ViewPage, Views } from '@/lib/views/view'

const MINE = 'PRIVATE'
const ALL = 'EVERYONE'

/** Keeps what is asked now under a name. */
export function SaveView({
  page,
  search,
  teams,
  mayKeepForAll,
  onSaved,
}: Omit<Views, 'items'> & { page: ViewPage; search: string; onSaved: () => void }) {
  async function save(fields: FormData) {
    const whose = String(fields.get('reach') ?? MINE)
    const reach =
      whose === MINE || whose === ALL ? { reach: whose } : { reach: 'TEAM', team: whose.slice('team '.length) }
    await send('POST', '/views', { page, search, name: String(fields.get('name')).trim(), ...reach })
    onSaved()
  }

  return (
    <Form send={save} label="Save this view" className="grid gap-3 pt-3">
      <TextField name="name" label="Keep what is asked now as" required maxLength={80} autoComplete="off" />
      {(teams.length > 0 || mayKeepForAll) && (
        <SelectField name="reach" label="Who finds it" defaultValue={MINE}>
          <option value={MINE}>You alone</option>
          {teams.map(({ slug, name }) => (
            <option key={slug} value={`team ${slug}`}>
              {name}
            </option>
          ))}
          {mayKeepForAll && <option value={ALL}>Everybody</option>}
        </SelectField>
      )}
      <FormAnswer />
      <SubmitButton>Save view</SubmitButton>
    </Form>
  )
}
