import 'server-only'
import { hash } from 'node:crypto'
import { canonical } from './versions'

type Content = { eventAt?: unknown }

/** Of what a version says; when it says so is no part of it. */
export function contentHash({ eventAt: _, ...content }: Content): string {
  return hash('sha256', canonical(content))
}
