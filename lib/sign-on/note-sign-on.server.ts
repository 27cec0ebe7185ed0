import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import type { Session } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'
import { clientAddress } from '@/lib/http/client-address'
import type { SignOnProblem } from './problems'

export type Refusal = { problem: SignOnProblem; email?: string | null; why?: string }

const BY = 'single sign-on'

export async function noteSession({ id, actor }: Session, headers: Headers, requestId: string): Promise<void> {
  const after = { address: clientAddress(headers), by: BY }
  const line = { action: 'session.created', entity: 'session', entityId: id, after }
  await transact(async (tx) => writeAudit(tx, actor, requestId, [line]))
}

export async function noteRefusal(refusal: Refusal, headers: Headers, requestId: string): Promise<void> {
  const after = { ...refusal, address: clientAddress(headers), by: BY }
  const line = { action: 'session.refused', entity: 'session', entityId: requestId, after }
  await transact(async (tx) => writeAudit(tx, systemActor(BY), requestId, [line]))
}
