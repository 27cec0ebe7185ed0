import 'server-only'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'

/** What the button of the sign-in page is to say; null: there is none. The provider is not asked. */
export async function readSignOnName(): Promise<string | null> {
  const { settings, fault } = await readSettings()
  return settings?.isOn && !fault ? settings.name : null
}
