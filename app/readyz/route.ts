import { readReadiness } from '@/lib/db/readiness.server'

// GET /readyz: the database answers, keeps what it acknowledges, and has the tables of this build.
export async function GET(): Promise<Response> {
  const { ready, why } = await readReadiness()
  if (ready) return Response.json({ status: 'ready' })
  return Response.json({ status: 'not ready', why }, { status: 503, headers: { 'Retry-After': '1' } })
}
