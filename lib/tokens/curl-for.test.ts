import { expect, test } from 'vitest'
import { Scope } from '@/lib/auth/scope'
import { ChangeItem } from '@/lib/changes/change'
import { DeploymentItem } from '@/lib/deployments/deployment'
import { IncidentItem } from '@/lib/incidents/incident'
import { TeamSetUp } from '@/lib/teams/team'
import { WorkLogItem } from '@/lib/work/work-log'
import { curlFor } from './curl-for'

const AT = '2026-03-01T10:00:00Z'
const curl = (scopes: Scope[], source: string | null = null) =>
  curlFor({ secret: 'am_live_x', scopes, source }, 'https://here.example', AT)

test('a token that may read is tried by reading, for that leaves nothing behind', () => {
  expect(curl(Scope.options)).toBe(
    `curl -sS 'https://here.example/api/v1/changes?limit=1' \\\n  -H 'Authorization: Bearer am_live_x'`,
  )
})

test.each([
  ['ingest:changes', ChangeItem],
  ['ingest:incidents', IncidentItem],
  ['ingest:deployments', DeploymentItem],
  ['ingest:work-logs', WorkLogItem],
] as const)('what is sent with %s fits its contract', (scope, contract) => {
  const sent = JSON.parse(/-d '(.+)'$/.exec(curl([scope], 'pager'))![1]!)

  expect(contract.parse(sent.items[0])).toMatchObject({ source: 'pager' })
})

test('a token that sets up teams is tried on one', () => {
  const command = curl(['write:teams'])

  expect(command).toContain("-X PUT 'https://here.example/api/v1/teams/first-try'")
  expect(TeamSetUp.safeParse(JSON.parse(/-d '(.+)'$/.exec(command)![1]!)).success).toBe(true)
})

test('a quote in the name of a source does not end the shell’s', () => {
  expect(curl(['ingest:incidents'], "it's")).toContain(`"source":"it'\\''s"`)
})
