import 'server-only'
import { askGit, streamGit } from './run.server'

export const NOTES_REF = 'refs/notes/ai'

/** The notes there are, by the commit they speak of. Empty where the clone did not fetch them. */
export async function listNotes(folder: string): Promise<Map<string, string>> {
  const notes = new Map<string, string>()
  if ((await tipOf(folder, NOTES_REF)) === null) return notes

  const chunks: Buffer[] = []
  for await (const chunk of streamGit(folder, ['notes', `--ref=${NOTES_REF}`, 'list'])) chunks.push(chunk)
  for (const line of Buffer.concat(chunks).toString('latin1').split('\n')) {
    const [blob, commit] = line.split(' ')
    if (blob && commit) notes.set(commit, blob)
  }
  return notes
}

export async function tipOf(folder: string, ref: string): Promise<string | null> {
  return (await askGit(folder, ['rev-parse', '--verify', '--quiet', ref])) || null
}
