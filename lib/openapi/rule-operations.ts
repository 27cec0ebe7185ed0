import { z } from 'zod'
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
]
