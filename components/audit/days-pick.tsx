import { RangeForm } from '@/components/analytics/range-form'
import { Popover } from '@/components/ui/popover'
import { dayRange, longDay } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'

type Days = { from: string | null; to: string | null }

const READY = [
  { name: 'Today', days: 1 },
  { name: 'The last 7 days', days: 7 },
  { name: 'The last 30 days', days: 30 },
  { name: 'The last 90 days', days: 90 },
]

/** The days of a list that may also go back to the beginning. */
export function DaysPick({ from, to, today, onPick }: Days & { today: string; onPick: (days: Days) => void }) {
  const words = wordsOf({ from, to })

  return (
    <Popover title="Which days" label={`Days: ${words}`} look="pick coarse:py-1.5" word={words}>
      {(close) => {
        const pick = (days: Days) => {
          close()
          onPick(days)
        }
        return (
          <>
            <ul className="mt-2 grid gap-0.5">
              <Ready name="At any time" onPick={() => pick({ from: null, to: null })} />
              {READY.map(({ name, days }) => (
                <Ready key={name} name={name} onPick={() => pick({ from: addDays(today, 1 - days), to: null })} />
              ))}
            </ul>
            <RangeForm from={from ?? addDays(today, -29)} to={to ?? addDays(today, 1)} onPick={pick} />
          </>
        )
      }}
    </Popover>
  )
}

function wordsOf({ from, to }: Days): string {
  if (from && to) return dayRange(from, addDays(to, -1))
  if (from) return `since ${longDay(from)}`
  return to ? `before ${longDay(to)}` : 'at any time'
}

function Ready({ name, onPick }: { name: string; onPick: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={onPick}
        className="-mx-3 block w-[calc(100%+1.5rem)] rounded-control px-3 py-1.5 text-left hover:bg-hover coarse:py-3"
      >
        {name}
      </button>
    </li>
  )
}
