import 'server-only'
import { z } from 'zod'
import type { MailState } from './mail'

const Settings = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/),
})

/** Where mail goes out and whom it is from; null where the operator has not said both. */
export function mailSettings(): { url: string; from: string } | null {
  const { data } = Settings.safeParse(process.env)
  return data ? { url: data.SMTP_URL, from: data.MAIL_FROM } : null
}

/** As whoever asks may know it: the address holds a password. */
export function mailState(): MailState {
  const { data, error } = Settings.safeParse(process.env)
  return { from: data?.MAIL_FROM ?? null, lacks: error?.issues.map(({ path }) => String(path[0])) ?? [] }
}
