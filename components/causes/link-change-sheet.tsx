import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { SearchField } from '@/components/ui/search-field'
import { Sheet } from '@/components/ui/sheet'
import { INPUT, SELECT } from '@/components/ui/text-field'
import { subjectOf } from '@/lib/causes/as-said'
import type { Say } from '@/lib/causes/use-say'
import type { Change } from '@/lib/changes/change'
import { changesQuery } from '@/lib/changes/queries'
import { shortName } from '@/lib/changes/words'
import { counted } from '@/lib/format'
import type { Certainty, IncidentDetail } from '@/lib/incidents/incident'
import { CERTAINTY_WORDS } from '@/lib/incidents/words'

const MOST_SHOWN = '8'

export function LinkChangeSheet({
  incident,
  say,
  onClose,
}: {
  incident: IncidentDetail
  say: Say
  onClose: () => void
}) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Change | null>(null)
  const found = useInfiniteQuery({ ...changesQuery({ named: words, limit: MOST_SHOWN }), enabled: words !== '' })
  const changes = words === '' ? [] : (found.data?.pages[0]?.items ?? [])
  const isFound = words !== '' && found.data !== undefined && !found.isPlaceholderData

  return (
    <Sheet title="Link a change" onClose={onClose}>
      <div className="mt-3 grid gap-4">
        <SearchField
          label="Number, sha, repository, or words of the title"
          onSearch={(text) => {
            setWords(text)
            setChosen(null)
          }}
        />
        {isFound && changes.length === 0 && <p className="text-ink-2">No change is called that.</p>}
        {changes.length > 0 && (
          <fieldset>
            <legend className="sr-only">Changes found, the latest first</legend>
            {changes.map((change) => (
              <label key={change.id} className="flex gap-3 border-t border-rule py-2 first-of-type:border-t-0">
                <input
                  type="radio"
                  name="change"
                  className="mt-1 accent-ink"
                  checked={chosen?.id === change.id}
                  onChange={() => setChosen(change)}
                />
                <span className="min-w-0 break-words">
                  <span className="font-mono text-ui text-ink-2">{shortName(change)}</span>{' '}
                  <span className="font-medium">{change.title}</span>
                  <span className="block text-small text-ink-3">
                    {change.repository}, {change.deployedAt ? 'deployed' : 'merged'}{' '}
                    <Moment at={change.deployedAt ?? change.mergedAt} zone={incident.timeZone} year />
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {found.hasNextPage && <p className="text-small text-ink-3">More fit than {counted(8, 'change')}: say more.</p>}
        {chosen && <Said change={chosen} {...{ incident, say, onClose }} />}
      </div>
    </Sheet>
  )
}

function Said({
  change,
  incident,
  say,
  onClose,
}: {
  change: Change
  incident: IncidentDetail
  say: Say
  onClose: () => void
}) {
  const held = incident.causes.find(({ changeId }) => changeId === change.id)
  const send = (fields: FormData) => {
    const note = String(fields.get('note')).trim() || null
    const subject = held ? subjectOf.link(held) : subjectOf.suggested(linkable(change))
    void say.sayCause(subject, fields.get('certainty') as Certainty, undefined, note)
    onClose()
  }

  return (
    <form
      className="grid gap-3 border-t border-rule pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      {held && <p className="text-ink-2">It is linked already: {CERTAINTY_WORDS[held.certainty].toLowerCase()}.</p>}
      <label className="grid gap-1 font-medium">
        How sure are you?
        <select name="certainty" defaultValue={held?.certainty ?? 'CONFIRMED'} className={SELECT}>
          <option value="CONFIRMED">Confirmed: it did it</option>
          <option value="SUSPECTED">Suspected: it may have</option>
          <option value="RULED_OUT">Ruled out: it did not</option>
        </select>
      </label>
      <label className="grid gap-1 font-medium">
        Note (may be left out)
        <input name="note" maxLength={2000} defaultValue={held?.note ?? ''} className={INPUT} />
      </label>
      <div>
        <Button type="submit" look="lead">
          Link {shortName(change)}
        </Button>
      </div>
    </form>
  )
}

function linkable({ linesAdded, linesRemoved, ...change }: Change) {
  const linesChanged = linesAdded === null || linesRemoved === null ? null : linesAdded + linesRemoved
  return { ...change, linesChanged }
}
