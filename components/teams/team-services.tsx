import Link from 'next/link'
import { NotSaid } from '@/components/ui/facts'
import { Pick } from '@/components/ui/pick'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { TeamService } from '@/lib/teams/overview'
import type { ServiceSetUp } from '@/lib/teams/team'
import { GiveService, type Named } from './give-service'

const HEADS = [{ name: 'Service' }, { name: 'Tier' }, { name: 'Set up' }, { name: 'Team', isNumber: true }]
const NONE = ''
const TIERS = [
  { value: '1', label: 'Tier 1', hint: 'What the business stands on' },
  { value: '2', label: 'Tier 2' },
  { value: '3', label: 'Tier 3' },
  { value: '4', label: 'Tier 4' },
  { value: NONE, label: 'Not said' },
]

/** What a team answers for, each with its tier and whether anybody said so. */
export function TeamServices({
  team,
  services,
  teams,
  onSet,
}: {
  team: string
  services: readonly TeamService[]
  /** The teams a service can be given to. */
  teams: readonly Named[]
  /** null: whoever looks may not. */
  onSet: ((slug: string, wish: ServiceSetUp, before: ServiceSetUp, words: string) => void) | null
}) {
  if (services.length === 0) return <p className="text-ink-2">The team has no services.</p>

  return (
    <Rows label="Services of the team" heads={onSet ? HEADS : HEADS.slice(0, 3)}>
      {services.map((service) => {
        const { slug, name, tier, isSetUp } = service
        const before = { name, team, tier }
        const said = tier === null ? <NotSaid /> : `Tier ${tier}`
        return (
          <Row key={slug}>
            <Cell leads>
              <Link
                href={`/services/${slug}`}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {name}
              </Link>{' '}
              {name !== slug && <span className="font-mono text-small text-ink-3">{slug}</span>}
            </Cell>
            <Cell>
              {onSet ? (
                <Pick
                  label={`Tier of ${name}`}
                  options={TIERS}
                  value={tier === null ? NONE : String(tier)}
                  shown={said}
                  onPick={(picked) => {
                    const next = picked === NONE ? null : Number(picked)
                    onSet(
                      slug,
                      { ...before, tier: next },
                      before,
                      `${name} is ${next ? `of tier ${next}` : 'of no tier'}.`,
                    )
                  }}
                />
              ) : (
                said
              )}
            </Cell>
            <Cell className="text-ink-2" word="set up">
              {isSetUp ? 'yes' : 'came into being when first named'}
            </Cell>
            {onSet && (
              <Cell className="text-right phone:ml-auto">
                <GiveService
                  service={{ ...service, team }}
                  teams={teams}
                  onGive={(wish, to) => to.slug !== team && onSet(slug, wish, before, `${name} belongs to ${to.name}.`)}
                />
              </Cell>
            )}
          </Row>
        )
      })}
    </Rows>
  )
}
