import 'server-only'
import { AppError } from '@/lib/errors'
import { here } from '@/lib/sign-on/provider/here.server'

/** The provider sends people back to one address; under another name of this machine their cookies would be missing. */
export function refuseOtherName(headers: Headers): void {
  const origin = headers.get('origin')
  const ours = new URL(here('/')).origin
  if (origin !== null && origin !== ours)
    throw new AppError('conflict', `The provider sends you back to ${ours}: open Aftermerge there, and try again.`)
}
