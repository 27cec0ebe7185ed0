import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { CERTAINTIES, FOLLOW_UPS, SEVERITIES } from '@/components/analytics/query-choices'
import { Choice, ORIGIN_CHOICES } from '@/components/lists/choice'
import { ListSentence } from '@/components/lists/list-sentence'
import { Narrowed } from '@/components/lists/narrowed'
import { RepositoryPick } from '@/components/lists/repository-pick'
import { type Option, Pick } from '@/components/ui/pick'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import type { OutcomeFilter, ReviewFilter, TelemetryFilter } from '@/lib/changes/list-query'
import { changeSearch } from '@/lib/lists/search'
import { EvidenceKind } from '@/lib/origins/evidence'
import { basisName } from '@/lib/origins/evidence-words'
import { sourcesQuery } from '@/lib/sources/queries'

const OUTCOMES: Option<OutcomeFilter>[] = [
  { value: 'failed', label: 'that failed', hint: 'Mature, and linked to an incident' },
  { value: 'held', label: 'that held', hint: 'Mature, and not linked to one' },
  { value: 'mature', label: 'that are mature', hint: 'Their follow-up has passed' },
  { value: 'pending', label: 'still in follow-up' },
  { value: 'live', label: 'that went live', hint: 'Mature or in follow-up, by when they went live' },
  { value: 'undeployed', label: 'not deployed' },
  { value: 'deployed', label: 'merged and deployed' },
  { value: 'linked', label: 'linked to incidents', hint: 'Deployed, whenever the incident began' },
]

const EVIDENCE: Option<EvidenceKind>[] = EvidenceKind.options.map((kind) => ({
  value: kind,
  label: `by ${basisName(kind) ?? kind}`,
}))

const CONTRADICTED: Option<'yes'>[] = [
  { value: 'yes', label: 'contradicting itself', hint: 'Evidence both for a human and for AI' },
]

const REVIEWS: Option<ReviewFilter>[] = [
  { value: 'clean', label: 'reviewed cleanly', hint: 'Approved in one round, no change requested' },
  { value: 'not-clean', label: 'not reviewed cleanly' },
  { value: 'reviewed', label: 'reviewed' },
  { value: 'unreviewed', label: 'without a review', hint: 'Told to have had none' },
  { value: 'unknown', label: 'whose review is not known' },
]

const TELEMETRY: Option<TelemetryFilter>[] = [
  { value: 'with', label: 'with logs, traces or alerts' },
  { value: 'without', label: 'without telemetry', hint: 'Known to have none of the three' },
  { value: 'unknown', label: 'whose telemetry is not known' },
]

/** The definition of a failure is the question's own, so that the rows are those behind its figures. */
export function ChangesSentence({
  query,
  today,
  tools,
}: {
  query: AnalyticsQuery
  today: string
  tools: Option<string>[]
}) {
  const [{ origin, outcome, tool, evidence, contradicted, review, telemetry }, setSearch] = useQueryStates(
    changeSearch,
    {
      history: 'push',
    },
  )
  const { data: sources } = useQuery(sourcesQuery())
  const [, setQuestion] = useQueryStates(questionSearch, { history: 'push' })

  return (
    <ListSentence query={query} today={today}>
      . Changes of{' '}
      <Choice
        label="Origin"
        any="any origin"
        options={ORIGIN_CHOICES}
        value={origin}
        onPick={(picked) => void setSearch({ origin: picked })}
        stop=""
      />{' '}
      <Choice
        label="Outcome"
        any="with any outcome"
        options={OUTCOMES}
        value={outcome}
        onPick={(picked) => void setSearch({ outcome: picked })}
        stop=","
      />{' '}
      <Choice
        label="Evidence"
        any="by any evidence"
        options={EVIDENCE}
        value={evidence}
        onPick={(picked) => void setSearch({ evidence: picked })}
        stop=""
      />{' '}
      <Choice
        label="Tool"
        any="of any tool"
        options={tools}
        value={tool}
        onPick={(picked) => void setSearch({ tool: picked })}
        stop=","
      />{' '}
      in{' '}
      <RepositoryPick
        names={sources?.repositories ?? []}
        value={query.repository ?? null}
        onPick={(repository) => void setQuestion({ repository })}
      />
      ,{' '}
      <Choice
        label="Agreement"
        any="agreeing or not"
        options={CONTRADICTED}
        value={contradicted}
        onPick={(picked) => void setSearch({ contradicted: picked })}
        stop=","
      />{' '}
      <Choice
        label="Review"
        any="however reviewed"
        options={REVIEWS}
        value={review}
        onPick={(picked) => void setSearch({ review: picked })}
        stop=","
      />{' '}
      <Choice
        label="Telemetry"
        any="with or without telemetry"
        options={TELEMETRY}
        value={telemetry}
        onPick={(picked) => void setSearch({ telemetry: picked })}
        stop="."
      />{' '}
      <span className="hidden phone:inline">Failed: </span>
      <span className="phone:hidden">Failed is what </span>
      <Pick
        label="Severity"
        options={SEVERITIES}
        value={query.severity}
        onPick={(severity) => void setQuestion({ severity })}
      />
      <Prose wide=" within " narrow=", " />
      <Pick
        label="Follow-up"
        options={FOLLOW_UPS}
        value={query.followUp}
        onPick={(followUp) => void setQuestion({ followUp })}
      />
      <Prose wide=" of its deployment is " narrow=", " />
      <Pick
        label="Certainty"
        options={CERTAINTIES}
        value={query.certainty}
        onPick={(certainty) => void setQuestion({ certainty })}
      />
      <Prose wide=" to come from." narrow="." />
      <Narrowed query={query} saysRepository />
    </ListSentence>
  )
}

/** On a phone the sentence shortens to its words. */
function Prose({ wide, narrow }: { wide: string; narrow: string }) {
  return (
    <>
      <span className="phone:hidden">{wide}</span>
      <span className="hidden phone:inline" aria-hidden="true">
        {narrow}
      </span>
    </>
  )
}
