import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useQueryStates } from 'nuqs'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { ApiError } from '@/lib/query/api-error'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { sourcesQuery } from '@/lib/sources/queries'
import { DEFAULT_SIZE, MAX_SIZE, SpotCheckDetail } from '@/lib/spot-checks/spot-check'
import { addDays } from '@/lib/time/day'

/** Draws a sample, beginning with what the list of changes was narrowed to. */
export function DrawForm({ today }: { today: string }) {
  const router = useRouter()
  const [search] = useQueryStates(questionSearch)
  const { from, to, team, service, repository, followUp } = questionOf(search, today)
  const { data: sources } = useQuery(sourcesQuery())
  const hidden = [service && `service ${service}`, repository && `repository ${repository}`].filter(Boolean).join(', ')

  const send = async (fields: FormData) => {
    const said = (name: string) => String(fields.get(name) ?? '')
    const [first, last] = [said('from'), said('last')]
    if (first > last) throw new ApiError(422, '', null, { last: 'lies before the first day' })
    const place = {
      ...(said('team') && { team: said('team') }),
      ...(service && { service }),
      ...(repository && { repository }),
    }
    const wish = {
      search: { from: first, to: addDays(last, 1), ...place, followUp },
      size: Number(said('size')),
      allocation: said('allocation'),
      ...(said('seed') && { seed: Number(said('seed')) }),
    }
    const drawn = await api(SpotCheckDetail, '/spot-checks', { method: 'POST', ...asJson(wish) })
    router.push(`/changes/spot-checks/${drawn.id}`)
  }

  return (
    <section aria-labelledby="draw" className="border-t-[1.5px] border-ink pt-2.5 pb-section">
      <h2 id="draw" className="text-small text-ink-3">
        Draw a sample
      </h2>
      <Form send={send} label="Draw a sample" className="mt-3 grid gap-4">
        <div className="grid grid-cols-3 items-start gap-x-gutter gap-y-4 stacked:grid-cols-2 phone:grid-cols-1">
          <TextField name="from" label="From" type="date" defaultValue={from} />
          <TextField name="last" label="To, included" type="date" defaultValue={addDays(to, -1)} />
          <SelectField name="team" label="Team" defaultValue={team ?? ''} hint={hidden && `And ${hidden} only.`}>
            <option value="">All teams</option>
            {(sources?.teams ?? []).map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            name="size"
            label="Changes to draw"
            type="number"
            min={4}
            max={MAX_SIZE}
            defaultValue={DEFAULT_SIZE}
            hint="200 tell recall to about ±9 points."
          />
          <SelectField
            name="allocation"
            label="By tag"
            hint="As many of each tag tells more of rare ones for the same work."
          >
            <option value="equal">As many of each tag</option>
            <option value="simple">Each change alike</option>
          </SelectField>
          <TextField
            name="seed"
            label="Seed"
            type="number"
            min={0}
            optional
            hint="The same seed draws the same sample from the same changes."
          />
        </div>
        <FormAnswer />
        <div>
          <SubmitButton>Draw</SubmitButton>
        </div>
      </Form>
    </section>
  )
}
