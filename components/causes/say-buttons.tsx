import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import { type Subject } from '@/lib/causes/as-said'
import type { Say } from '@/lib/causes/use-say'
import { shortName } from '@/lib/changes/words'
import type { Certainty } from '@/lib/incidents/incident'

const ACTS: [Certainty, string][] = [
  ['CONFIRMED', 'Confirm'],
  ['SUSPECTED', 'Suspect'],
  ['RULED_OUT', 'Rule out'],
]

/** What can be said of a change that is not said of it now. `first`: the key 1 confirms it. */
export function SayButtons({
  subject,
  say,
  from,
  isFirst = false,
  hasKey = false,
}: {
  subject: Subject
  say: Say
  from?: 'suggestion'
  isFirst?: boolean
  hasKey?: boolean
}) {
  const held = 'link' in subject ? subject.link : null
  const name = shortName(subject)

  return (
    <p className="mt-2 flex flex-wrap justify-end gap-1.5 phone:justify-start @max-xl:justify-start">
      {ACTS.filter(([certainty]) => certainty !== held?.certainty).map(([certainty, words]) => (
        <Button
          key={certainty}
          look={isFirst && certainty === 'CONFIRMED' ? 'lead' : 'plain'}
          aria-label={`${words} ${name}`}
          {...(hasKey && certainty === 'CONFIRMED' && { 'aria-keyshortcuts': '1' })}
          onClick={() => void say.sayCause(subject, certainty, from)}
        >
          {words}
          {hasKey && certainty === 'CONFIRMED' && <Key>1</Key>}
        </Button>
      ))}
      {held && held.method !== 'DECLARED' && (
        <Button aria-label={`Take back what was said of ${name}`} onClick={() => void say.takeBack(subject)}>
          Take back
        </Button>
      )}
    </p>
  )
}
