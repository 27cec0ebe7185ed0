import 'server-only'
import { createTransport } from 'nodemailer'
import { isLoopback } from '@/lib/http/origins'
import type { Mail } from './mail'
import { mailSettings } from './mail-settings.server'
import { type Outcome, refused } from './outcome'

const CONNECT_MS = 10_000
const SILENT_MS = 20_000
/** The end of all patience: well before a sending counts as left behind. */
const PATIENCE_MS = 60_000
/** It wants another password: whoever runs this may give one before the next attempt. */
const KEYS = new Set([530, 534, 535, 538])

type Addressed = { to: string[]; message: Mail; messageId: string }

/**
 * Sends one mail to all of them. The same `messageId` whenever the same is sent, so that a mail server that keeps count
 * shows it once.
 */
export async function sendMail({ to, message, messageId }: Addressed): Promise<Outcome> {
  const settings = mailSettings()
  if (!settings) return refused('E-mail is not set up here: SMTP_URL and MAIL_FROM are to be set.')

  const { isHandedOver, logger } = watch()
  const { hostname, username } = new URL(settings.url)
  const transport = createTransport({
    url: settings.url,
    // A password goes over the net in no clear text, whatever the server offers.
    requireTLS: username !== '' && !isLoopback(hostname),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger,
  })
  const { subject, text, html } = message
  const signal = AbortSignal.timeout(PATIENCE_MS)
  // Nobody is on holiday for a program.
  const headers = { 'Auto-Submitted': 'auto-generated' }
  try {
    const sent = await transport.sendMail({
      ...{ from: settings.from, to, subject, text, messageId, headers, signal },
      ...(html !== undefined && { html }),
    })
    return { kind: 'SENT', detail: refusedAddresses(sent.rejected.map(String)) }
  } catch (error) {
    const { responseCode } = error as { responseCode?: number }
    const detail = `The mail server at ${hostname} did not take it: ${lineOf(error)}`
    if (isHandedOver() && responseCode === undefined)
      return { kind: 'UNCLEAR', detail: `The mail server at ${hostname} got it and did not say that it took it.` }
    return refused(detail, responseCode !== undefined && responseCode >= 500 && !KEYS.has(responseCode))
  } finally {
    transport.close()
  }
}

function refusedAddresses(rejected: string[]): string | null {
  return rejected.length > 0 ? `The mail server refused ${rejected.join(', ')}.` : null
}

/** What the library says may be several lines long; it holds no password. */
function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 300)
}

/** Hears which commands are sent: from DATA on the server may have the mail, also where its answer is lost. */
function watch() {
  let isHandedOver = false
  const hear = ({ tnx }: { tnx?: string }, said: unknown) => {
    if (tnx === 'client' && said === 'DATA') isHandedOver = true
  }
  const silent = () => undefined
  const logger = { level: silent, trace: silent, debug: hear, info: silent, warn: silent, error: silent, fatal: silent }
  return { isHandedOver: () => isHandedOver, logger }
}
