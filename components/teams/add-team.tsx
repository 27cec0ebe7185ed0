import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { Popover } from '@/components/ui/popover'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'

/** A team that no record has named yet. */
export function AddTeam() {
  const router = useRouter()
  const client = useQueryClient()

  async function add(fields: FormData) {
    const slug = String(fields.get('slug')).trim()
    await send('PUT', `/teams/${encodeURIComponent(slug)}`, { name: String(fields.get('name')).trim() })
    await client.invalidateQueries()
    router.push(`/teams/${slug}/set-up`)
  }

  return (
    <Popover word="Add a team" label="Add a team" look="act" title="Add a team">
      {() => (
        <Form send={add} label="Add a team" className="mt-4 grid w-80 max-w-full gap-4">
          <TextField name="name" label="Name" maxLength={100} autoFocus autoComplete="off" />
          <TextField
            name="slug"
            label="Slug"
            className="font-mono"
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            hint="As records name it: a to z, 0 to 9, dot, dash and underscore."
          />
          <FormAnswer />
          <span>
            <SubmitButton>Add it</SubmitButton>
          </span>
        </Form>
      )}
    </Popover>
  )
}
