import 'server-only'
import { afterSignIn, signInPath } from '@/lib/auth/after-sign-in'
import { AppError } from '@/lib/errors'
import { discover } from '@/lib/sign-on/provider/discover.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { openFlow, type Opened } from '@/lib/sign-on/provider/open-flow.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import { signOnProblem } from './problems'
import { refuseOtherName } from './refuse-other-name.server'

/** Where the browser goes to sign in at the provider, and the cookies that it must bring back. */
export async function startSignOn(next: string | null, headers: Headers): Promise<Opened> {
  const { settings, fault } = await readSettings()
  if (!settings?.isOn || fault) throw new AppError('conflict', signOnProblem('off'))
  refuseOtherName(headers)

  const { provider } = await discover(settings.issuer)
  if (!provider) throw new AppError('unavailable', signOnProblem('silent'))
  const onward = afterSignIn(next)
  return openFlow(settings, provider, { to: here(onward), onProblem: here(signInPath(onward)) })
}
