import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '@/lib/query/api'

type Page = z.ZodType<{ items: unknown[]; nextCursor: string | null }>

/** A list by its pages. The rows of the filter before stay until the new ones are there. */
export function listQuery<T extends Page>(name: string, contract: T, search: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: [name, 'list', search] as const,
    queryFn: ({ signal, pageParam }) => api(contract, pathOf(name, search, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: z.output<T>) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function pathOf(name: string, search: Record<string, string>, cursor: string | null = null): string {
  const params = new URLSearchParams({ ...search, ...(cursor && { cursor }) })
  return `/${name}?${params}`
}
