'use client'

import { useQuery } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { attributionQuery } from '@/lib/attribution/queries'
import { Progress } from './progress'
import { RulesPart } from './rules-part'
import { WeightsForm } from './weights-form'

/** How it is decided who wrote a change: by which rules, and by how much each kind of evidence weighs. */
export function AttributionPage({ mayWrite }: { mayWrite: boolean }) {
  const { data, error, refetch } = useQuery(attributionQuery())
  if (!data) return <Unread what="How origins are decided" error={error} onRetry={() => void refetch()} />

  return (
    <>
      <SettingsHead title="Attribution">
        Who wrote a change is decided from evidence: the heaviest that there is. A person’s word goes before all of it.
        No evidence is unknown, and never a human.
      </SettingsHead>
      {data.reevaluation && <Progress reevaluation={data.reevaluation} zone={data.timeZone} />}
      <Part
        title="Rules for what carries no mark"
        lead="“AI use is always marked here since 1 March”: then what is unmarked from then on is a human’s. A rule says nothing of marked changes, of bots, and of what was merged before."
      >
        <RulesPart mayWrite={mayWrite} />
      </Part>
      <Part
        title="What evidence weighs"
        lead="Of kinds that disagree the heavier decides. A kind of no weight is as if it had not been seen."
      >
        <WeightsForm attribution={data} mayWrite={mayWrite} />
      </Part>
    </>
  )
}
