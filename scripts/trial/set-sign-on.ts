import { systemActor } from '@/lib/auth/actor'
import { changeSignOn } from '@/lib/sign-on/settings/change-sign-on.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import type { SignOnChange } from '@/lib/sign-on/sign-on'

/** Sets the provider over whatever is stored, as whoever has just read it. */
export async function setSignOn(wish: SignOnChange): Promise<void> {
  const { version } = await readSettings()
  await changeSignOn(wish, version, systemActor('test'), crypto.randomUUID())
}
