import { type FormEvent, useState } from 'react'
import { addDays } from '@/lib/time/day'

/** Both days are counted, as people say them; the address holds the half-open range of the API. */
export function RangeForm({
  from,
  to,
  onPick,
}: {
  from: string
  to: string
  onPick: (range: { from: string; to: string }) => void
}) {
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [first, last] = [String(form.get('first')), String(form.get('last'))]
    if (first && last && first <= last) onPick({ from: first, to: addDays(last, 1) })
    else setWrong(true)
  }

  return (
    <form
      onSubmit={submit}
      className="mt-3 grid grid-cols-[1fr_1fr_auto] items-end gap-x-3 gap-y-1 border-t border-rule pt-3"
    >
      <DayField name="first" label="From" day={from} wrong={wrong} />
      <DayField name="last" label="To, included" day={addDays(to, -1)} wrong={wrong} />
      <button type="submit" className="h-(--control) rounded-control bg-ink px-3 font-medium text-on-ink">
        Show
      </button>
      {wrong && (
        <p id="range-wrong" role="alert" className="col-span-3 text-small text-signal">
          The first day comes after the last one.
        </p>
      )}
    </form>
  )
}

function DayField({ name, label, day, wrong }: { name: string; label: string; day: string; wrong: boolean }) {
  return (
    <label className="grid gap-1 text-small text-ink-2">
      {label}
      <input
        type="date"
        name={name}
        defaultValue={day}
        required
        aria-invalid={wrong}
        aria-describedby={wrong ? 'range-wrong' : undefined}
        className="h-(--control) min-w-0 rounded-control border border-control bg-paper px-2 text-ui text-ink"
      />
    </label>
  )
}
