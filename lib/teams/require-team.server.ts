import 'server-only'
import { AppError } from '@/lib/errors'
import { findTeam, type FoundTeam } from './find.server'

export async function requireTeam(slug: string): Promise<FoundTeam> {
  const team = await findTeam(slug)
  if (!team) throw new AppError('not-found', `There is no team called ${slug}.`)
  return team
}
