import 'server-only'
import { carryClaims, type Part } from '@/lib/origins/lines/carry-claims'
import type { Claim } from '@/lib/origins/lines/claim'
import type { Count } from '@/lib/origins/lines/count-claims'
import { linesIn } from '@/lib/origins/lines/spans'
import { LONGEST_TEXT, type LineListener } from './patch-reader'
import { readPatches, type Diffed } from './read-patches.server'

// More lines than anybody wrote for one request: what they say is left unknown.
const MOST_LINES = 200_000

/** Some commit of a request, and what is claimed of its lines. */
export type Told = { commit: Diffed; claims: readonly Claim[] }

/** What is told of a request's commits, as far as it holds for the lines of the one they were squashed into; null where it cannot be known. */
export async function readSquashed(
  folder: string,
  squash: Diffed,
  request: readonly Told[],
): Promise<(Count & { parts: number[] }) | null> {
  const heard = new Texts(squash.sha)
  // The squash goes first, so that only the files it touched are held of the others.
  const patches = await readPatches(folder, [squash, ...request.map(({ commit }) => commit)], 'lines', heard)
  const parts = [{ commit: squash, claims: [] }, ...request].map(({ commit, claims }): Part | null => {
    const texts = heard.of(commit.sha)
    const patch = patches.get(commit.sha)
    const added = new Map([...(patch?.added ?? [])].filter(([path]) => texts.has(path)))
    const isWhole = [...added].every(([path, spans]) => texts.get(path)?.length === linesIn(spans))
    return patch && patch.linesAdded !== null && isWhole ? { claims, added, texts } : null
  })
  const [own, ...others] = parts
  if (!own || heard.areTooMany || others.includes(null)) return null

  return carryClaims(
    own.texts,
    others.flatMap((part) => part ?? []),
  )
}

class Texts implements LineListener {
  areTooMany = false
  private readonly bySha = new Map<string, Map<string, string[]>>()
  private path = ''
  private lines = 0

  constructor(private readonly squash: string) {}

  reads(sha: string, path: string): boolean {
    this.path = path
    return !this.areTooMany && (sha === this.squash || this.of(this.squash).has(path))
  }

  line(sha: string, text: string): void {
    const texts = this.of(sha)
    this.bySha.set(sha, texts)
    const before = texts.get(this.path)
    // One that was cut is like no other, whatever comes behind it.
    const whole =
      text.length * 3 < LONGEST_TEXT || Buffer.byteLength(text) < LONGEST_TEXT ? text : `${text}\n${++this.cut}`
    if (before) before.push(whole)
    else texts.set(this.path, [whole])
    this.lines += 1
    this.areTooMany = this.lines > MOST_LINES
  }

  private cut = 0

  of(sha: string): Map<string, string[]> {
    return this.bySha.get(sha) ?? new Map<string, string[]>()
  }
}
