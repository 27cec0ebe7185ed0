import { must } from '@/lib/auth/must.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle.server'
import { readBytes } from '@/lib/http/read-bytes.server'
import { readId } from '@/lib/http/read-id.server'
import { tooLarge } from '@/lib/http/read-json.server'
import { PART_BYTES } from '@/lib/imports/import'
import { putPart } from '@/lib/imports/put-part.server'

// PUT /api/v1/imports/{id}/parts/{part}: some of its bytes, as application/octet-stream. Parts count from 0.
export const PUT = handle<{ id: string; part: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  must(actor, 'manage', { kind: 'import' })
  const which = { id: readId(params.id), part: readPart(params.part) }
  if (!/^application\/octet-stream\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('unsupported-type', 'Send the bytes as application/octet-stream.')

  const bytes = await readBytes(request, PART_BYTES, () => tooLarge(`A part holds at most ${PART_BYTES} bytes.`))
  return Response.json(await putPart(which, bytes, actor))
})

function readPart(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new AppError('not-found', 'Parts count from 0.')
  return Number(value)
}
