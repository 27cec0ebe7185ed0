import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { plainButton } from '@/components/ui/button'
import { Pick } from '@/components/ui/pick'
import type { Done } from '@/components/ui/said'
import { clock, shortDay } from '@/lib/format-time'
import { send } from '@/lib/query/send'
import { snoozeChoices } from '@/lib/snoozes/choices'
import { dayAt } from '@/lib/time/zone'

/** Out of one's own queue for a while. Others see it as before. */
export function SnoozeMenu({
  name,
  until: snoozed,
  zone,
  tell,
  hint,
}: {
  name: string
  /** Until when it is out already. */
  until: string | null
  zone: string
  tell: (done: Done) => void
  /** The key that opens it. */
  hint?: ReactNode
}) {
  const client = useQueryClient()
  const choices = snoozeChoices(new Date().toISOString(), zone)
  const options = [
    ...choices.map(({ label, until }) => ({ value: until, label, hint: said(until) })),
    ...(snoozed ? [{ value: 'back', label: 'Back into my queue' }] : []),
  ]

  function said(until: string): string {
    return `until ${shortDay(dayAt(new Date(until), zone))}, ${clock(until, zone)}`
  }

  async function snooze(until: string) {
    const back = () => send('DELETE', `/incidents/${name}/snooze`)
    try {
      if (until === 'back') await back()
      else await send('PUT', `/incidents/${name}/snooze`, { until })
      tell(
        until === 'back'
          ? { words: 'It is in your queue.' }
          : { words: `Out of your queue ${said(until)}.`, undo: () => void snooze('back') },
      )
    } catch (error) {
      tell({ problem: (error as Error).message })
    }
    await client.invalidateQueries()
  }

  return (
    <Pick
      label="Snooze"
      options={options}
      value=""
      onPick={(until) => void snooze(until)}
      shown={
        <>
          {snoozed ? `Snoozed ${said(snoozed)}` : 'Snooze'}
          {hint}
        </>
      }
      look={plainButton}
    />
  )
}
