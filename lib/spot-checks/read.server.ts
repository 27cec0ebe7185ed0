import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { findSpotCheck } from './find.server'
import type { SpotCheckDetail, SpotCheckQuery } from './spot-check'

export async function readSpotCheck(id: string, query: SpotCheckQuery, actor: Actor): Promise<SpotCheckDetail> {
  const spotCheck = await findSpotCheck(id, query, actor)
  if (!spotCheck) throw new AppError('not-found', 'There is no such spot check.')
  return spotCheck
}
