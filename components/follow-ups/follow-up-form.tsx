import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Find } from '@/components/ui/find'
import { Form, FormAnswer } from '@/components/ui/form'
import { Key } from '@/components/ui/key'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FollowUp } from '@/lib/follow-ups/follow-up'
import { peopleQuery } from '@/lib/people/queries'

type Words = { title: string; ownerId: string | null; dueOn: string | null }

/** Where a follow-up is written: Enter sends it. A new one is followed by the next until it is left. */
export function FollowUpForm({
  from,
  send,
  onDone,
}: {
  /** The one that is changed. */
  from?: FollowUp
  send: (words: Words) => Promise<void>
  onDone: () => void
}) {
  const [ownerId, setOwnerId] = useState(from?.ownerId ?? '')
  const title = useRef<HTMLInputElement>(null)
  const { data } = useQuery(peopleQuery())
  const people = (data?.items ?? []).map(({ id, name, teams, isYou }) => ({
    value: id,
    label: isYou ? `${name} (you)` : name,
    ...(teams.length > 0 && { hint: teams.join(', ') }),
  }))
  const isKnown = people.some(({ value }) => value === from?.ownerId)
  const held = from?.ownerId && !isKnown ? [{ value: from.ownerId, label: from.owner ?? '' }] : []
  const options = [...people, ...held, { value: '', label: '– nobody yet' }]

  async function submit(fields: FormData, form: HTMLFormElement) {
    const dueOn = String(fields.get('dueOn')) || null
    await send({ title: String(fields.get('title')).trim(), ownerId: ownerId || null, dueOn })
    if (from) return onDone()
    form.reset()
    setOwnerId('')
    title.current?.focus()
  }

  return (
    <div onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}>
      <Form
        send={submit}
        label={from ? 'Change the follow-up' : 'A follow-up'}
        className="grid max-w-[40rem] gap-3 py-3"
      >
        <div className="grid grid-cols-[minmax(0,1fr)_10rem] items-start gap-3 phone:grid-cols-1">
          <TextField
            ref={title}
            name="title"
            label="What shall be done"
            defaultValue={from?.title}
            maxLength={500}
            autoFocus
            autoComplete="off"
          />
          <TextField
            name="dueOn"
            label="Due"
            type="date"
            optional
            defaultValue={from?.dueOn ?? ''}
            className="dark:[color-scheme:dark]"
          />
        </div>
        <p>
          Owner:{' '}
          <Find label="Owner" options={options} value={ownerId} onPick={setOwnerId}>
            {options.find(({ value }) => value === ownerId)?.label ?? from?.owner}
          </Find>
        </p>
        <FormAnswer />
        <span className="flex flex-wrap gap-2">
          <SubmitButton look="plain">{from ? 'Save' : 'Add it'}</SubmitButton>
          <Button onClick={onDone}>
            Leave it<Key>Esc</Key>
          </Button>
        </span>
      </Form>
    </div>
  )
}
