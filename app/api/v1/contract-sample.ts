import type { NewSignOn } from '@/lib/sign-on/sign-on'
import type { startProvider } from '@/scripts/trial/provider.mjs'

export const ADMINISTRATOR = { email: 'admin@example.com', password: 'ledger paper spruce 41' }
export const NEWCOMER = { name: 'Three', password: 'ledger paper spruce 43' }
export const ASKED = { from: '2026-01-05', to: '2026-06-29' }

/** What is there before the first call of the contract's test, which fills it in: what paths name, and who is asked. */
export const sample = { params: {} } as {
  params: Record<string, string>
  /** The change that the incident of `params.number` is traced to. */
  guilty: { source: string; externalId: string }
  company: Awaited<ReturnType<typeof startProvider>>
}

export const WORD = { origin: 'HUMAN', reason: 'Asked whoever wrote it' } as const
export const RULE = {
  repository: 'shop/checkout',
  origin: 'HUMAN',
  reason: 'Marked',
  effectiveFrom: '2026-03-01T00:00:00Z',
} as const
export const DECISION = { kind: 'ACTION', title: 'Load test the queue', mode: 'CAPACITY', dueOn: '2026-04-01' } as const
export const SHARE = { name: 'For the board', search: { team: 'alpha' } }
export const SPOT_CHECK = { search: ASKED, size: 20 }

export function signOn(): NewSignOn {
  const { issuer, clientId, clientSecret } = sample.company
  const roles = { groupsClaim: 'groups', groupRoles: [{ group: 'sre', role: 'LEAD' as const }], defaultRole: null }
  return { name: 'Example', issuer, clientId, clientSecret, ...roles, isOn: true }
}
