import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { RuleRows } from '@/components/service-rules/rule-rows'
import { TryPath } from '@/components/service-rules/try-path'
import { draftOf } from '@/lib/service-rules/draft'
import { serviceRulesQuery } from '@/lib/service-rules/queries'

/** Which paths lead to the team's services, and a place to try one against all the rules. */
export function TeamRules({
  services,
  teamOf,
}: {
  services: readonly string[]
  /** By the service's slug. */
  teamOf: (service: string) => string | null
}) {
  const { data } = useQuery(serviceRulesQuery())
  if (!data) return null
  const own = data.rules.filter(({ service }) => services.includes(service))

  return (
    <>
      {own.length === 0 ? (
        <p className="text-ink-2">No rule leads to a service of the team.</p>
      ) : (
        <RuleRows rules={own} />
      )}
      <p className="mt-3 text-small text-ink-3">
        Their order among all rules decides.{' '}
        <Link href="/settings/service-rules" className="act">
          All rules, to read, set and paste
        </Link>
      </p>
      <h3 className="mt-6 mb-3 font-medium">Try a path</h3>
      <TryPath draft={draftOf(data.rules)} teamOf={teamOf} />
    </>
  )
}
