import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { Waiting } from '@/components/analytics/answer-state'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Find } from '@/components/ui/find'
import { NotRead } from '@/components/ui/not-read'
import { Pick } from '@/components/ui/pick'
import { Section } from '@/components/ui/section'
import { useDone } from '@/components/ui/use-done'
import { counted } from '@/lib/format'
import { weekName } from '@/lib/format-time'
import type { Coverage, CoveredPerson } from '@/lib/coverage/coverage'
import { coverageFinding, withoutHoursWords } from '@/lib/coverage/finding'
import { coverageQuery } from '@/lib/coverage/queries'
import { type NewNudge, Nudge } from '@/lib/nudges/nudge'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'

export type LedTeam = { slug: string; name: string }

/** For those who lead a team: how complete its hours are, and whom to ask for the rest. Nobody's hours are told. */
export function CoveragePart({
  teams,
  team,
  week,
  onTeam,
}: {
  teams: readonly LedTeam[]
  team: string
  week: string
  onTeam: (slug: string) => void
}) {
  const client = useQueryClient()
  const { data, isError, refetch } = useQuery(coverageQuery(team, week))
  const run = useDone(() => client.invalidateQueries())

  const nudge = async (whom: CoveredPerson, about: About) => {
    const sent: { id?: string } = {}
    const body: NewNudge = { team, to: whom.id, ...about }
    await run(
      async () => void (sent.id = (await api(Nudge, '/nudges', { method: 'POST', ...asJson(body) })).id),
      `${whom.name} is asked for their hours ${about.incident ? `on ${about.incident}` : `of ${weekName(week)}`}.`,
      () => void run(() => send('DELETE', `/nudges/${sent.id}`), 'Taken back.'),
    )
  }

  return (
    <Section
      name={data && !data.people ? 'Hours of a team' : 'Hours of a team you lead'}
      {...(data && { finding: coverageFinding(data) })}
      acts={
        teams.length > 1 && (
          <Find
            label="Team"
            options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={team}
            onPick={onTeam}
          >
            {teams.find(({ slug }) => slug === team)?.name}
          </Find>
        )
      }
    >
      {!data && !isError && <Waiting blocks={['h-24']} />}
      {!data && isError && <NotRead what="The hours of the team" onRetry={() => void refetch()} />}
      {data && (
        <div className="grid grid-cols-2 gap-x-gutter gap-y-6 stacked:grid-cols-1">
          <WhoLogged coverage={data} onNudge={(whom) => void nudge(whom, { week })} />
          <WithoutHours coverage={data} onNudge={(whom, incident) => void nudge(whom, { incident })} />
        </div>
      )}
    </Section>
  )
}

type About = { week?: string; incident?: string }

function WhoLogged({
  coverage: { people, sres },
  onNudge,
}: {
  coverage: Coverage
  onNudge: (whom: CoveredPerson) => void
}) {
  if (!people) return <p className="text-ink-3">Who they are is for those who lead this team.</p>
  if (people.length === 0) return <p className="text-ink-3">The team has no SREs as members.</p>

  return (
    <div>
      <ul aria-label="SREs by name" className="divide-y divide-rule border-y border-rule">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-(--row) flex-wrap items-center gap-x-4 py-1">
            <span>{person.name}</span>
            <span className="ml-auto text-ink-3">{person.hasLogged ? 'logged' : 'nothing logged'}</span>
            {!person.hasLogged &&
              (person.isNudged ? (
                <span className="text-ink-3">asked</span>
              ) : (
                <button
                  type="button"
                  className="pick min-h-6"
                  aria-label={`Nudge ${person.name}`}
                  onClick={() => onNudge(person)}
                >
                  Nudge
                </button>
              ))}
          </li>
        ))}
      </ul>
      {sres !== people.length && (
        <p className="mt-2 text-small text-ink-3">
          The roster has {counted(sres ?? 0, 'SRE')}; the team has {counted(people.length, 'member')} who may be one.
        </p>
      )}
    </div>
  )
}

const NOBODY = ''

function WithoutHours({
  coverage: { withoutHours, incidents, people },
  onNudge,
}: {
  coverage: Coverage
  onNudge: (whom: CoveredPerson, incident: string) => void
}) {
  return (
    <div>
      <p className="text-ink-2">{withoutHoursWords(withoutHours)}</p>
      {incidents && incidents.length > 0 && (
        <ul aria-label="Critical incidents without hours" className="mt-2 divide-y divide-rule border-y border-rule">
          {incidents.map(({ key, title, severity }) => (
            <li key={key} className="flex min-h-(--row) items-center gap-3 py-1.5">
              <SeverityBox severity={severity} />
              <Link href={`/incidents/${key}`} prefetch={false} className="min-w-0 hover:underline">
                <span className="block">{title}</span>
                <span className="font-mono text-small text-ink-3">{key}</span>
              </Link>
              {people && people.length > 0 && (
                <span className="ml-auto flex-none">
                  <Pick
                    label={`Whom to ask about ${key}`}
                    options={people.map(({ id, name }) => ({ value: id, label: name }))}
                    value={NOBODY}
                    shown="Nudge…"
                    onPick={(id) =>
                      onNudge(
                        people.find((person) => person.id === id)!,
                        key,
                      )
                    }
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {incidents && withoutHours > incidents.length && (
        <p className="mt-2 text-small text-ink-3">The latest {incidents.length} are shown.</p>
      )}
    </div>
  )
}
