import { openField } from '@/components/edits/open-field'
import type { KeyUse } from '@/components/keys/held-keys'
import { useKeys } from '@/components/keys/use-keys'
import type { Bulk } from '@/lib/triage/use-bulk'
import type { Decisions } from '@/lib/triage/use-decisions'
import type { Place } from './use-place'

type Acts = {
  place: Place
  decisions: Decisions
  /** Where something is selected, keys speak of that. */
  bulk: Bulk | null
  mayDecide: boolean
  renew: (() => void) | undefined
  open: (what: 'duplicate' | 'other') => void
  filter: () => void
}

/** The keys of the queue. What decides is left out for whoever may not, and where no row is. */
export function useTriageKeys({ place, decisions, bulk, mayDecide, renew, open, filter }: Acts): void {
  const { index, row } = place
  const on = (act: () => void) => (row ? act : undefined)
  const decides = (act: () => void) => (row && mayDecide ? act : undefined)
  const field = (name: string) => decides(() => openField(bulk ? `all-${name}` : name))

  const keys: KeyUse[] = [
    { key: 'j', words: 'To the next', act: on(() => place.step(1)), repeats: true },
    { key: 'k', words: 'To the one before', act: on(() => place.step(-1)), repeats: true },
    { key: 'x', words: 'Select it', act: decides(() => place.select(index, 'one')) },
    { key: 'shift+x', words: 'Select all from the last selected', act: decides(() => place.select(index, 'range')) },
    { key: 'shift+j', words: 'Select it and the next', act: decides(() => place.stretch(1)), repeats: true },
    { key: 'shift+k', words: 'Select it and the one before', act: decides(() => place.stretch(-1)), repeats: true },
    { key: 'f', words: 'Narrow the queue', act: filter },
    { key: 'r', words: 'Take over what is new', act: renew },
  ]
  const decisive: KeyUse[] = [
    { key: '1', words: 'Accept the first suggestion', act: decides(() => void decisions.accept()) },
    { key: '2', words: 'It is a duplicate of…', act: decides(() => open('duplicate')) },
    {
      key: '3',
      words: 'It is not an incident',
      act: decides(() => void (bulk ? bulk.notIncidents() : decisions.putAside({ as: 'NOT_AN_INCIDENT' }))),
    },
    { key: 'h', words: 'Snooze it', act: field('snooze') },
    { key: 'a', words: 'Attribute it to another change', act: decides(() => open('other')) },
    { key: 'n', words: 'No change of code did it', act: decides(() => void decisions.sayNoCodeChange()) },
    { key: 's', words: 'Say how severe it is', act: field('severity') },
    { key: 'm', words: 'Say how it failed', act: field('mode') },
    { key: 't', words: 'Change its status', act: field('status') },
    { key: 'i', words: 'Say whose it is', act: field('assigneeEmail') },
  ]
  useKeys('The queue', keys)
  useKeys('The row one stands on', decisive)
}
