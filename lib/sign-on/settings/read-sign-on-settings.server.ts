import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { CALLBACK_PATH } from '@/lib/sign-on/provider/provider-id'
import { SignOn } from '@/lib/sign-on/sign-on'
import { readSettings } from './read-settings.server'
import { told } from './settings'

/** Single sign-on as it stands, for whoever may change it. */
export async function readSignOnSettings(actor: Actor): Promise<SignOn> {
  must(actor, 'manage', { kind: 'sign-on' })
  const { settings, ...rest } = await readSettings()
  return SignOn.parse({ ...rest, settings: settings && told(settings), redirectUri: here(CALLBACK_PATH) })
}
