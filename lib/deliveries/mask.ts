/** What stands in the place of a secret. */
export const MASK = '••••••'

const KEY =
  '(?:secret|token|passw(?:or)?d|passphrase|authori[sz]ation|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|credential|cookie|signature|client[-_ ]?assertion)'
const SECRET_KEY = new RegExp(KEY, 'i')
/** A key and its text as JSON writes them, also where the text was cut. */
const WRITTEN = new RegExp(
  `("(?:[^"\\\\]|\\\\.){0,200}?${KEY}(?:[^"\\\\]|\\\\.){0,200}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*("|$)`,
  'gi',
)
/** The same in a query or a form. */
const QUERIED = new RegExp(`([?&;\\s]|^)([\\w.-]{0,60}${KEY}[\\w.-]{0,60}=)[^&\\s"'<>]+`, 'gi')

/** What shows by itself that it is one, whoever made it. */
const SHAPES: readonly [RegExp, string][] = [
  [/\b(bearer|basic)(\s+)[\w~+/.=-]{6,}/gi, `$1$2${MASK}`],
  [/\b(whsec_)[\w+/=-]{6,}/g, `$1${MASK}`],
  [/\b(am_live_)[\w-]{6,}/g, `$1${MASK}`],
  [
    /\b(gh[pousr]_|github_pat_|glpat-|glptt-|xox[abeprs]-|sk_live_|rk_live_|sk-|AKIA|ASIA|AIza)[\w-]{12,}/g,
    `$1${MASK}`,
  ],
  [
    /(\bhttps:\/\/(?:hooks\.slack\.com|discord(?:app)?\.com\/api\/webhooks|[\w-]{1,60}\.webhook\.office\.com)\/)[^\s"'<>]{6,}/gi,
    `$1${MASK}`,
  ],
  [/\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g, MASK],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, MASK],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"]{0,100}:)[^\s/@"]{1,300}(@)/gi, `$1${MASK}$2`],
]

/** A text in which no secret can be read. `known`: secrets of ours, wherever they stand. */
export function maskText(text: string, known: readonly string[] = []): string {
  let masked = text
  for (const secret of known) masked = masked.replaceAll(secret, MASK)
  masked = masked.replaceAll(WRITTEN, `$1"${MASK}"`).replaceAll(QUERIED, `$1$2${MASK}`)
  for (const [shape, instead] of SHAPES) masked = masked.replaceAll(shape, instead)
  return masked
}

/** What JSON holds, with everything that its key or its look gives away as a secret masked. Addresses of people stay. */
export function maskJson(value: unknown, known: readonly string[] = [], isSecret = false): unknown {
  if (typeof value === 'string') return isSecret && value !== '' ? MASK : maskText(value, known)
  if (typeof value === 'number' && isSecret) return MASK
  if (Array.isArray(value)) {
    // As headers and tags are written: `["Cookie", "…"]`.
    const isPair = value.length === 2 && isSecretName(value[0])
    return value.map((one, at) => maskJson(one, known, isSecret || (isPair && at === 1)))
  }
  if (typeof value !== 'object' || value === null) return value

  const entries = Object.entries(value)
  // As variables are written: `{"name": "API_TOKEN", "value": "…"}`.
  const isNamed = entries.some(([key, held]) => /^(?:name|key)$/i.test(key) && isSecretName(held))
  return Object.fromEntries(
    entries.map(([key, held]) => {
      const isHeld = SECRET_KEY.test(key) || (isNamed && /^value$/i.test(key))
      return [key, maskJson(held, known, isSecret || isHeld)]
    }),
  )
}

const isSecretName = (name: unknown) => typeof name === 'string' && name.length <= 200 && SECRET_KEY.test(name)
