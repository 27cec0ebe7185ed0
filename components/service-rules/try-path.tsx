import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { type Draft, rulesOf } from '@/lib/service-rules/draft'
import { ServiceRules } from '@/lib/service-rules/match'

/** Name a repository and a path, see whose it is: by the very function that places changes. */
export function TryPath({
  draft,
  teamOf,
}: {
  draft: readonly Draft[]
  /** Says the team beside the service, where it is known. */
  teamOf?: (service: string) => string | null
}) {
  const [repository, setRepository] = useState('')
  const [path, setPath] = useState('')
  const isAsked = repository.trim() !== '' && path.trim() !== ''

  return (
    <div className="grid max-w-[44rem] gap-4">
      <TextField
        name="repository"
        label="Repository"
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        value={repository}
        onChange={(event) => setRepository(event.target.value)}
      />
      <TextField
        name="path"
        label="File"
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
      <p role="status" className="min-h-6">
        {isAsked && answer(draft, repository.trim(), path.trim(), teamOf)}
      </p>
    </div>
  )
}

function answer(
  draft: readonly Draft[],
  repository: string,
  path: string,
  teamOf?: (service: string) => string | null,
): string {
  const rules = rulesOf(draft)
  const place = new ServiceRules(rules).ruleFor({ repository, paths: [path] })
  if (place === null) return 'No rule fits: without a word of its sender it belongs to no service.'
  const { service } = rules[place]!
  const team = teamOf && service ? ` of ${teamOf(service) ?? 'no team'}` : ''
  return `${service || 'A service not named yet'}${team}, by rule ${place + 1}.`
}
