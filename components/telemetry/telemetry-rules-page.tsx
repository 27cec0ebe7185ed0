'use client'

import { useQuery } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { useDone } from '@/components/ui/use-done'
import { send } from '@/lib/query/send'
import { telemetryRulesQuery } from '@/lib/telemetry/queries'
import { BuiltInRules } from './built-in-rules'
import { OwnRules } from './own-rules'
import { RuleForm } from './rule-form'
import { TryLine } from './try-line'

/** What counts as logs, traces and alerts in a change: ours, the team's own, and a place to try a line. */
export function TelemetryRulesPage({ mayWrite }: { mayWrite: boolean }) {
  const { data, error, refetch } = useQuery(telemetryRulesQuery())
  const run = useDone(refetch)

  return (
    <>
      <SettingsHead title="Telemetry rules">
        Whether a change brings logs, traces and alerts is told by its sender, else by the checkboxes of its
        description, else by its labels, else by the lines it adds. A diff that was read and adds none is a no; one that
        was not read says nothing.
      </SettingsHead>
      <Part title="Try a line" lead="Nothing of it is sent or kept.">
        <TryLine rules={data?.items ?? []} />
      </Part>
      <Part
        title="Your own"
        lead="They hold for what is read from now on. What was read before stays until its next scan."
      >
        {!data && <Unread what="The rules" error={error} onRetry={() => void refetch()} />}
        {data && (
          <OwnRules
            rules={data.items}
            zone={data.timeZone}
            onRemove={
              mayWrite
                ? ({ id, text }) => void run(() => send('DELETE', `/telemetry-rules/${id}`), `“${text}” is removed.`)
                : null
            }
          />
        )}
        {mayWrite ? (
          <RuleForm onAdded={() => void refetch()} />
        ) : (
          <p className="mt-4 text-small text-ink-3">Leads and administrators add rules.</p>
        )}
      </Part>
      <Part
        title="Known everywhere"
        lead="By language. Comments, strings, imports and the files of tests are left out."
      >
        <BuiltInRules />
      </Part>
    </>
  )
}
