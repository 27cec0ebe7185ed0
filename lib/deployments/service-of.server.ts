import 'server-only'
import { Slug } from '@/lib/ingest/fields'

/** The service a deployment of this repository puts live, where its sender names none: the repository's own name. */
export async function serviceOf(repository: string): Promise<string> {
  const short = repository.split('/').at(-1) ?? ''
  const slug = short
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 64)
  return Slug.safeParse(slug).data ?? 'unnamed'
}
