import 'server-only'
import { readCheckpointSession, sessionPaths, type CheckpointSession } from '@/lib/origins/lines/read-checkpoint'
import { bodyLines, readTrailer } from '@/lib/origins/read-lines'
import type { ObjectReader } from './object-reader.server'

const MOST_SESSIONS = 50

/** The checkpoint that a message names in its trailer. */
export function checkpointIn(message: string): string | null {
  if (!message.includes('ntire-')) return null
  const trailer = bodyLines(message)
    .map(readTrailer)
    .find((candidate) => candidate?.key === 'entire-checkpoint' && /^[0-9a-f]{12}$/i.test(candidate.value))

  return trailer?.value.toLowerCase() ?? null
}

/** What is noted of the sessions of a checkpoint. Of the files beside, which hold prompts and transcripts, none is read. */
export async function readCheckpoint(objects: ObjectReader, tip: string, id: string): Promise<CheckpointSession[]> {
  const text = await objects.read(`${tip}:${id.slice(0, 2)}/${id.slice(2)}/metadata.json`)
  const paths = text === null || text === 'too-large' ? null : sessionPaths(text)
  if (!paths) return []

  const sessions: CheckpointSession[] = []
  for (const path of paths.slice(0, MOST_SESSIONS)) {
    const told = await objects.read(`${tip}:${path}`)
    const session = told === null || told === 'too-large' ? null : readCheckpointSession(told)
    if (session) sessions.push(session)
  }
  return sessions
}
