import Link from 'next/link'
import { Section } from '@/components/ui/section'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { count } from '@/lib/format'
import { OWNED_WITHIN_DAYS, type UnownedService } from '@/lib/teams/overview'
import type { ServiceSetUp } from '@/lib/teams/team'
import { GiveService, type Named } from './give-service'

const HEADS = [
  { name: 'Service' },
  { name: `Changes without a team, ${OWNED_WITHIN_DAYS} days`, isNumber: true },
  { name: 'Belongs to' },
]

/** What nobody answers for, first on the page. */
export function Unowned({
  services,
  teams,
  onGive,
}: {
  services: readonly UnownedService[]
  teams: readonly Named[]
  onGive: (slug: string, wish: ServiceSetUp, to: Named) => void
}) {
  if (services.length === 0) return null

  return (
    <Section name="Services without a team">
      <div className="max-w-[52rem]">
        <Rows label="Services without a team" heads={HEADS}>
          {services.map((service) => (
            <Row key={service.slug}>
              <Cell leads>
                <Link
                  href={`/services/${service.slug}`}
                  prefetch={false}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {service.name}
                </Link>{' '}
                {service.name !== service.slug && (
                  <span className="font-mono text-small text-ink-3">{service.slug}</span>
                )}
              </Cell>
              <Cell isNumber word="changes">
                {count(service.changes)}
              </Cell>
              <Cell className="phone:ml-auto">
                {teams.length > 0 ? (
                  <GiveService
                    service={{ ...service, team: null }}
                    teams={teams}
                    onGive={(wish, to) => onGive(service.slug, wish, to)}
                  />
                ) : (
                  <span className="text-ink-3">nobody yet</span>
                )}
              </Cell>
            </Row>
          ))}
        </Rows>
      </div>
    </Section>
  )
}
