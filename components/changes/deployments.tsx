import { Moment } from '@/components/ui/moment'
import type { ChangeDetail } from '@/lib/changes/change'
import { RESULT_WORDS } from '@/lib/deployments/words'
import { counted } from '@/lib/format'

/** What carried the change into production, the one that put it live named as such. */
export function Deployments({ change: { deployments, timeZone } }: { change: ChangeDetail }) {
  if (deployments.length === 0) return null

  return (
    <ul className="border-b border-rule">
      {deployments.map(({ id, service, environment, result, finishedAt, changes, decides, url }) => (
        <li
          key={id}
          className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-rule py-2.5 first:border-t-0"
        >
          <span>
            {url ? (
              <a href={url} rel="noreferrer" className="underline underline-offset-4">
                {service}
              </a>
            ) : (
              service
            )}{' '}
            to {environment}, {RESULT_WORDS[result]}
            <span className="text-ink-3"> · {counted(changes, 'change')}</span>
          </span>
          <span className="text-ink-3">
            <Moment at={finishedAt} zone={timeZone} year />
            {decides && ' · put it live'}
          </span>
        </li>
      ))}
    </ul>
  )
}
