'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { type Draft, draftOf } from '@/lib/service-rules/draft'
import { serviceRulesQuery } from '@/lib/service-rules/queries'
import type { ServiceRuleList } from '@/lib/service-rules/rule'
import { RuleEditor } from './rule-editor'
import { RuleRows } from './rule-rows'
import { TryPath } from './try-path'

/** Which path of which repository belongs to which service, in order, and a place to try one. */
export function ServiceRulesPage({ mayWrite }: { mayWrite: boolean }) {
  const { data, error, refetch } = useQuery(serviceRulesQuery())
  const [said, setSaid] = useState('')

  return (
    <>
      <SettingsHead title="Service rules">
        For changes whose sender names no service. Of the rules that fit a path the last one holds, and a change belongs
        to the service of most of its paths.
      </SettingsHead>
      <p role="status" className="mt-4 border-l-[3px] border-ink py-1 pl-3 empty:sr-only">
        {said}
      </p>
      {!data && <Unread what="The rules" error={error} onRetry={() => void refetch()} />}
      {data && (
        <Rules
          key={data.version}
          list={data}
          mayWrite={mayWrite}
          onSet={(words) => {
            setSaid(words)
            void refetch()
          }}
        />
      )}
    </>
  )
}

function Rules({
  list,
  mayWrite,
  onSet,
}: {
  list: ServiceRuleList
  mayWrite: boolean
  onSet: (words: string) => void
}) {
  const [draft, setDraft] = useState<Draft[]>(() => draftOf(list.rules))

  return (
    <>
      <Part title="In order" {...(!mayWrite && { lead: 'Leads and administrators set them.' })}>
        {mayWrite ? (
          <RuleEditor version={list.version} draft={draft} onDraft={setDraft} onSet={onSet} />
        ) : (
          <RuleRows rules={list.rules} />
        )}
      </Part>
      <Part title="Try a path" lead="By the rules as they stand above, set or not.">
        <TryPath draft={draft} />
      </Part>
    </>
  )
}
