import 'server-only'
import type { HeaderOf, Signature } from '@/lib/vendors/vendor'
import type { RefusalReason } from './refusal'
import { isSigned } from './signature.server'

type Sent = { header: HeaderOf; body: Buffer; now: Date; inAddress?: string | null }
type Judged = { signedWith: 'CURRENT' | 'PREVIOUS' } | { reason: RefusalReason }

/** Which secret made the signature, or what is wrong with it. The first of the secrets is the one that holds. */
export function judgeSignature(signatures: readonly Signature[], sent: Sent, secrets: readonly string[]): Judged {
  const fitting = secrets.map((secret) => isSigned(signatures, sent, [secret])).indexOf(true)
  if (fitting >= 0) return { signedWith: fitting === 0 ? 'CURRENT' : 'PREVIOUS' }
  if (!sent.inAddress && !signatures.flatMap(headersOf).some((name) => sent.header(name))) return { reason: 'UNSIGNED' }

  const then = timeOf(signatures, sent)
  return { reason: then && isSigned(signatures, { ...sent, now: then }, secrets) ? 'LATE' : 'FORGED' }
}

/** Where it would stand. */
function headersOf(signature: Signature): string[] {
  if (signature.scheme === 'shared') return ['authorization', 'x-aftermerge-secret']
  return signature.scheme === 'standard' ? ['webhook-signature', 'svix-signature'] : [signature.header]
}

/** When it was signed, as it says itself. */
function timeOf(signatures: readonly Signature[], { header }: Sent): Date | null {
  const said = signatures.map((signature) => saidTime(signature, header)).find((one) => one)
  const seconds = Number(said || Number.NaN)
  return Number.isFinite(seconds) && Math.abs(seconds) < 1e11 ? new Date(seconds * 1000) : null
}

function saidTime(signature: Signature, header: HeaderOf): string | null | undefined {
  if (signature.scheme === 'standard') return header('webhook-timestamp') ?? header('svix-timestamp')
  if (signature.scheme === 'maybe-timed-hex') return header(signature.timeHeader)
  return signature.scheme === 'timed-hex' ? /\bt=(\d{1,12})/.exec(header(signature.header) ?? '')?.[1] : null
}
