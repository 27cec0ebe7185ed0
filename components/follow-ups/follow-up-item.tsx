import clsx from 'clsx'
import { useId, useState } from 'react'
import { Act } from '@/components/ui/act'
import { Moment } from '@/components/ui/moment'
import { dueWords, isOverdue } from '@/lib/follow-ups/due-words'
import type { FollowUp, FollowUps } from '@/lib/follow-ups/follow-up'
import type { useFollowUps } from '@/lib/follow-ups/use-follow-ups'
import { FollowUpForm } from './follow-up-form'

/** One follow-up: whether it is done, whose it is and by when, and for whoever may the ways to change that. */
export function FollowUpItem({
  followUp,
  all,
  say,
}: {
  followUp: FollowUp
  all: FollowUps
  /** null: whoever looks may not. */
  say: ReturnType<typeof useFollowUps> | null
}) {
  const id = useId()
  /** What it was when somebody began to change it: it may be another by the time they are done. */
  const [from, setFrom] = useState<FollowUp | null>()
  const { title, doneAt } = followUp
  if (from && say)
    return (
      <li className="border-t border-rule first:border-t-0">
        <FollowUpForm from={from} send={(words) => say.edit(from, words)} onDone={() => setFrom(null)} />
      </li>
    )

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-rule py-2.5 first:border-t-0 phone:grid-cols-[auto_minmax(0,1fr)]">
      <input
        id={id}
        type="checkbox"
        className="check my-1 coarse:size-6"
        checked={doneAt !== null}
        disabled={!say}
        aria-describedby={`${id}-facts`}
        onChange={(event) => void say?.tick(followUp, event.target.checked)}
      />
      <span className="min-w-0">
        <label htmlFor={id} className={clsx('wrap-anywhere', doneAt && 'text-ink-2 line-through')}>
          {title}
        </label>
        <p id={`${id}-facts`} className="text-small text-ink-3">
          <Facts followUp={followUp} all={all} />
        </p>
      </span>
      {say && (
        <span className="flex gap-3 self-start phone:col-start-2 phone:mt-1">
          <Act name={`Edit: ${title}`} act={() => setFrom(followUp)} isBack={from === null}>
            Edit
          </Act>
          <Act name={`Remove: ${title}`} act={() => void say.remove(followUp)}>
            Remove
          </Act>
        </span>
      )}
    </li>
  )
}

function Facts({ followUp, all: { today, timeZone } }: { followUp: FollowUp; all: FollowUps }) {
  const { owner, doneAt, doneBy } = followUp
  const due = dueWords(followUp, today)

  return (
    <>
      <span className="wrap-anywhere">{owner ?? 'nobody’s yet'}</span>
      {due && (
        <>
          {' · '}
          <span className={clsx(isOverdue(followUp, today) && 'font-medium text-signal')}>{due}</span>
        </>
      )}
      {doneAt && (
        <>
          {' · '}done <Moment at={doneAt} zone={timeZone} />
          {doneBy && ` by ${doneBy}`}
        </>
      )}
    </>
  )
}
