import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import { auth } from '@/lib/auth/better-auth.server'
import { findSession } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'

/** Ends the session the cookie names, and answers the cookies that take it from the browser. */
export async function signOut(headers: Headers, requestId: string): Promise<string[]> {
  const session = await findSession(headers)
  if (session)
    await transact(async (tx) => {
      await tx.session.deleteMany({ where: { id: session.id } })
      writeAudit(tx, session.actor, requestId, [{ action: 'session.ended', entity: 'session', entityId: session.id }])
    })

  const answer = await auth().api.signOut({ headers, asResponse: true })
  return answer.headers.getSetCookie()
}
