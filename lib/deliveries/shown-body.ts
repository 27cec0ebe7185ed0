import { maskJson, maskText } from './mask'

/** Nobody reads on a page what is longer. */
const LONGEST = 64_000
/** JSON that is larger is not laid out, for every key of it would have to be looked at. */
const LAID_OUT_BYTES = 1_048_576
/** So that a secret that lies across the cut is seen whole and masked. */
const MARGIN = 8_000

/** A body as a person can read it: laid out where it is JSON, without its secrets, and not without end. */
export function shownBody(
  bytes: Uint8Array,
  known: readonly string[],
): { text: string; bytes: number; isCut: boolean } {
  const whole = bytes.byteLength <= LAID_OUT_BYTES
  const raw = new TextDecoder().decode(whole ? bytes : bytes.subarray(0, 4 * (LONGEST + MARGIN)))
  const text = (whole && laidOut(raw, known)) || maskText(raw.slice(0, LONGEST + MARGIN), known)
  const isCut = !whole || text.length > LONGEST
  return { text: text.slice(0, LONGEST).replaceAll('\u0000', '\ufffd'), bytes: bytes.byteLength, isCut }
}

function laidOut(text: string, known: readonly string[]): string | null {
  try {
    return JSON.stringify(maskJson(JSON.parse(jsonOf(text)), known), null, 2)
  } catch {
    // What is no JSON is shown as it came.
    return null
  }
}

/** A form may carry its JSON in a field. */
function jsonOf(text: string): string {
  return text.startsWith('payload=') ? (new URLSearchParams(text).get('payload') ?? text) : text
}
