'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { HistoryList } from '@/components/audit/history-list'
import { OriginChip } from '@/components/origins/origin-chip'
import { Moment } from '@/components/ui/moment'
import { NotYet } from '@/components/ui/not-yet'
import { Section } from '@/components/ui/section'
import { useDone } from '@/components/ui/use-done'
import type { ChangeDetail } from '@/lib/changes/change'
import { consequencesFinding, deployedFinding, originFinding } from '@/lib/changes/findings'
import { changeHistoryQuery, changeQuery } from '@/lib/changes/queries'
import { shortName } from '@/lib/changes/words'
import type { NewCorrection } from '@/lib/corrections/correction'
import { useCorrectOrigin } from '@/lib/corrections/use-correct-origin'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { ChangeFacts } from './change-facts'
import { Consequences } from './consequences'
import { CorrectOrigin } from './correct-origin'
import { Corrections } from './corrections'
import { Deployments } from './deployments'
import { EvidenceList } from './evidence-list'

/** One change: whose code it is and why, when it went live, and what it is linked to. */
export function ChangePage({ id, mayCorrect }: { id: string; mayCorrect: boolean }) {
  const { data: change, error, refetch } = useQuery(changeQuery(id))
  const history = useQuery(changeHistoryQuery(id))
  const { correct, takeBack } = useCorrectOrigin(id)
  const run = useDone(() => {})
  const undo = (batchId: string) => void run(() => takeBack(batchId), 'Taken back. What held before holds again.')
  const say = async (wish: NewCorrection) => {
    const batchId = await correct(wish)
    await run(
      () => Promise.resolve(),
      `Corrected: ${ORIGIN_LABELS[wish.origin]}.`,
      () => undo(batchId),
    )
  }

  if (!change) return <NotYet what="This change" error={error} onRetry={() => void refetch()} />

  return (
    <main id="main" tabIndex={-1} className="page outline-none">
      <Heading change={change} />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-x-gutter stacked:grid-cols-1">
        <div className="min-w-0">
          <Section
            name="Who wrote it, and how that is known"
            finding={originFinding(change)}
            acts={mayCorrect && <CorrectOrigin change={change} correct={say} />}
          >
            {change.evidence.length > 0 && <EvidenceList evidence={change.evidence} zone={change.timeZone} />}
            <Corrections change={change} onTakeBack={mayCorrect ? undo : null} />
          </Section>
          <Section name="Deployment" finding={deployedFinding(change)}>
            <Deployments change={change} />
          </Section>
          <Section name="Incidents" finding={consequencesFinding(change)}>
            <Consequences change={change} />
          </Section>
        </div>
        <Section name="What the record says">
          <ChangeFacts change={change} />
        </Section>
        <Section name="History" className="col-span-full">
          <HistoryList history={history} />
        </Section>
      </div>
      <p className="border-t border-rule pt-4 pb-10 text-small text-ink-3">
        As sent by {change.source}, times in {change.timeZone}. Version {change.version}.{' '}
        <a className="act" href={`/api/v1/changes/${change.id}`}>
          As JSON
        </a>
      </p>
    </main>
  )
}

function Heading({ change }: { change: ChangeDetail }) {
  const { repository, sha, title, url, origin, deployedAt, timeZone } = change

  return (
    <header className="pt-7 pb-7">
      <p className="text-small text-ink-2">
        <Link href="/changes" className="hover:underline">
          Changes
        </Link>{' '}
        / {repository} <span className="font-mono">{shortName(change)}</span>
      </p>
      <h1 className="mt-2 max-w-[32em] font-serif text-title font-medium text-balance">{title}</h1>
      <p className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-1.5">
        <OriginChip origin={origin} />
        <span className="font-mono text-small">{sha.slice(0, 12)}</span>
        {deployedAt && (
          <span className="text-ink-3">
            live since <Moment at={deployedAt} zone={timeZone} year />
          </span>
        )}
        {url && (
          <a href={url} rel="noreferrer" className="act">
            Where it was made
          </a>
        )}
      </p>
    </header>
  )
}
