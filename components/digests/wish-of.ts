import type { DigestChange, NewDigest } from '@/lib/digests/digest'

/** What the form says of a new digest. */
export function wishOf(
  fields: FormData,
): Pick<NewDigest, 'hour' | 'recipients'> & { team: string | null; webhook: string | null } {
  return { team: textOf(fields, 'team'), ...whenAndToWhom(fields), webhook: textOf(fields, 'webhook') }
}

/** What the form says of one that is there: a webhook that was not typed stays. */
export function changeOf(fields: FormData): DigestChange {
  const webhook = textOf(fields, 'webhook')
  return {
    ...whenAndToWhom(fields),
    ...(fields.has('noWebhook') ? { webhook: null } : webhook !== null && { webhook }),
    isOn: fields.has('isOn'),
  }
}

function whenAndToWhom(fields: FormData) {
  const recipients = (textOf(fields, 'recipients') ?? '').split(/[\s,;]+/).filter((one) => one !== '')
  return { hour: Number(fields.get('hour')), recipients }
}

function textOf(fields: FormData, name: string): string | null {
  return String(fields.get(name) ?? '').trim() || null
}
