import { Slug } from '@/lib/ingest/fields'

/** The service that is called as its repository is: what a deployment puts live where nobody says which it is. */
export function ownService(repository: string): string {
  const slug = (repository.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 64)
  return Slug.safeParse(slug).data ?? 'unnamed'
}
