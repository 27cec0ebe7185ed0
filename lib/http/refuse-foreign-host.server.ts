import 'server-only'
import { env } from '@/lib/env.server'
import { AppError } from '@/lib/errors'
import { clientAddress } from './client-address'
import { isOurHost } from './our-host'

export function refuseForeignHost({ headers }: Request): void {
  const { BASE_URL } = env()
  if (isOurHost(headers.get('host'), BASE_URL, clientAddress(headers))) return
  throw new AppError('forbidden', `Aftermerge answers as ${new URL(BASE_URL).host} only.`)
}
