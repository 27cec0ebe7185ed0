import { api } from '@/lib/query/api'
import { SourceList } from './source'

export const askSources = (signal: AbortSignal) => api(SourceList, '/sources', { signal })
