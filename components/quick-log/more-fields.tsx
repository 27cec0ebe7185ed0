import { type ReactNode, useId } from 'react'
import { INPUT, SELECT } from '@/components/ui/text-field'
import { FailureMode, Severity } from '@/lib/incidents/incident'
import { MODE_WORDS } from '@/lib/incidents/words'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { IncidentEntry, TokenKind } from '@/lib/quick-log/entry'
import { withSaid, writeMode } from '@/lib/quick-log/write-line'
import type { Drafting } from './use-draft'

/** The same line by its fields: what is chosen here stands in the line, and the other way round. */
export function MoreFields({ drafting, entry }: { drafting: Drafting; entry: IncidentEntry }) {
  const { draft, change, people, services } = drafting
  const put = (kind: TokenKind, said: string | null) => change({ line: withSaid(draft.line, entry, kind, said) })
  const id = useId()

  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-3 border-t border-rule py-4 phone:grid-cols-1">
      <Choice
        label="Severity"
        value={entry.severity?.slice(-1) ?? ''}
        options={Severity.options.map((name) => [name.slice(-1), name])}
        put={(value) => put('severity', value && `!${value}`)}
      />
      <Choice
        label="Service"
        value={entry.service ?? ''}
        options={[
          ...(entry.service && !services.some(({ slug }) => slug === entry.service)
            ? ([[entry.service, `${entry.service}, new here`]] as const)
            : []),
          ...services.map(({ slug }) => [slug, slug] as const),
        ]}
        put={(value) => put('service', value && `#${value}`)}
      />
      <Choice
        label="Who takes it"
        value={people.find(({ id: each }) => each === entry.person?.id)?.handle ?? ''}
        options={people.map(({ handle, name }) => [handle, name])}
        put={(value) => put('person', value && `@${value}`)}
      />
      <Choice
        label="Who wrote the code"
        value={entry.origin?.toLowerCase() ?? ''}
        options={(['AI', 'HUMAN', 'MIXED'] as const).map((name) => [name.toLowerCase(), ORIGIN_LABELS[name]])}
        put={(value) => put('origin', value && `~${value}`)}
      />
      <Choice
        label="How it failed"
        value={entry.mode ?? ''}
        options={FailureMode.options.map((name) => [name, MODE_WORDS[name]])}
        put={(value) => put('mode', value && writeMode(value))}
      />
      <Labelled label="When">
        {(field) => (
          <p id={field} className="py-1.5 text-small text-ink-2">
            In the line: <span className="font-mono">14:05-14:40</span>,{' '}
            <span className="font-mono">yesterday 14:05</span>, <span className="font-mono">2026-11-20 14:05</span>
          </p>
        )}
      </Labelled>
      <div className="col-span-full grid gap-1">
        <label htmlFor={id} className="font-medium">
          Summary
        </label>
        <textarea
          id={id}
          rows={3}
          maxLength={20_000}
          value={draft.summary}
          onChange={(event) => change({ summary: event.target.value })}
          className={`${INPUT} !h-auto py-1.5`}
        />
      </div>
    </div>
  )
}

function Choice({
  label,
  value,
  options,
  put,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
  put: (value: string | null) => void
}) {
  return (
    <Labelled label={label}>
      {(field) => (
        <select id={field} value={value} onChange={(event) => put(event.target.value || null)} className={SELECT}>
          <option value="">Not said</option>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  )
}
