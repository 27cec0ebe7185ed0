import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import type { TeamDetail } from '@/lib/teams/overview'

/** What a team is called. Naming it is setting it up: until then it is called as records call it. */
export function NameTeam({
  team,
  mayWrite,
  onName,
}: {
  team: TeamDetail
  mayWrite: boolean
  onName: (name: string) => void
}) {
  const [name, setName] = useState<string | null>(null)

  if (name !== null)
    return (
      <form
        className="mt-2 flex max-w-[34rem] flex-wrap gap-2"
        onKeyDown={(event) => event.key === 'Escape' && setName(null)}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          setName(null)
          onName(name.trim())
        }}
      >
        <h1 className="sr-only">{team.name}</h1>
        <input
          autoFocus
          aria-label="Name of the team"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className={`${INPUT} max-w-72`}
        />
        <Button type="submit" look="lead" disabled={name.trim() === ''}>
          Save
        </Button>
        <Button onClick={() => setName(null)}>Leave it</Button>
      </form>
    )

  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <h1 className="font-serif text-title font-medium">{team.name}</h1>
      {!team.isSetUp && <span className="text-ink-3">came into being when first named</span>}
      {mayWrite && (
        <button type="button" className="act min-h-6" onClick={() => setName(team.name)}>
          {team.isSetUp ? 'Rename' : 'Set it up'}
        </button>
      )}
    </div>
  )
}
