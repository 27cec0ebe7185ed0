import { counted } from '@/lib/format'
import { longDay, shortDay } from '@/lib/format-time'
import { daysFrom } from '@/lib/time/day'
import type { FollowUp } from './follow-up'

/** When something is due, said so that nobody has to count. Null: no day was set. */
export function dueWords({ dueOn, doneAt }: Pick<FollowUp, 'dueOn' | 'doneAt'>, today: string): string | null {
  if (!dueOn) return null
  const day = dueOn.slice(0, 4) === today.slice(0, 4) ? shortDay(dueOn) : longDay(dueOn)
  if (doneAt) return `due ${day}`
  const left = daysFrom(today, dueOn)
  if (left < 0) return `overdue by ${counted(-left, 'day')}, due ${day}`
  if (left === 0) return 'due today'
  return left === 1 ? 'due tomorrow' : `due ${day}`
}

export function isOverdue({ dueOn, doneAt }: Pick<FollowUp, 'dueOn' | 'doneAt'>, today: string): boolean {
  return dueOn !== null && !doneAt && dueOn < today
}

/** What there is to know of all of them at once. Null: there is none. */
export function followUpsFinding(items: readonly FollowUp[], today: string): string | null {
  if (items.length === 0) return null
  const open = items.filter(({ doneAt }) => !doneAt)
  const overdue = open.filter((item) => isOverdue(item, today)).length
  const nobodys = open.filter(({ ownerId }) => !ownerId).length
  if (open.length === 0)
    return items.length === 1 ? 'The follow-up is done.' : `All ${items.length} follow-ups are done.`
  return [
    `${counted(open.length, 'follow-up')} open`,
    overdue > 0 && `${overdue} overdue`,
    nobodys > 0 && `${nobodys} without an owner`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.')
}
