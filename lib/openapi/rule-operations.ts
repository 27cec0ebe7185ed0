import { z } from 'zod'
import { NewServiceRules, ServiceMoves, ServiceRuleList, ServiceRulesSet } from '@/lib/service-rules/rule'
import { NewTelemetryRule, TelemetryRuleList } from '@/lib/telemetry/rule'
import type { Operation } from './operation'

/** What a team says of its own code: what counts as telemetry, and which service a path belongs to. */
export const RULE_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/telemetry-rules',
    summary: 'List the rules of your own on what counts as logs, traces and alerts.',
    access: { action: 'read', kind: 'telemetry-rule' },
    answer: { status: 200, contract: TelemetryRuleList },
  },
  {
    method: 'post',
    path: '/telemetry-rules',
    summary: 'Add a rule. It holds for what is read from now on.',
    access: { action: 'write', kind: 'telemetry-rule' },
    body: NewTelemetryRule,
    answer: { status: 201, contract: z.object({ id: z.uuid() }) },
  },
  {
    method: 'delete',
    path: '/telemetry-rules/{id}',
    summary: 'Remove a rule.',
    access: { action: 'write', kind: 'telemetry-rule' },
    answer: { status: 204, contract: null },
  },
  {
    method: 'get',
    path: '/service-rules',
    summary: 'Read which path of which repository belongs to which service. The ETag is what setting them wants.',
    access: { action: 'read', kind: 'service-rule' },
    answer: { status: 200, contract: ServiceRuleList },
  },
  {
    method: 'put',
    path: '/service-rules',
    summary: 'Set the whole list, with If-Match, and move the changes whose sender names no service.',
    access: { action: 'write', kind: 'service-rule' },
    body: NewServiceRules,
    isEdit: true,
    answer: { status: 200, contract: ServiceRulesSet },
  },
  {
    method: 'post',
    path: '/service-rules/preview',
    summary: 'How many changes a list would move, and where to. Writes nothing.',
    access: { action: 'write', kind: 'service-rule' },
    body: NewServiceRules,
    answer: { status: 200, contract: ServiceMoves },
  },
]
