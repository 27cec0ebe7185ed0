import { handle } from '@/lib/http/handle.server'
import { findSimilar } from '@/lib/incidents/find-similar.server'
import { SimilarQuery } from '@/lib/incidents/similar'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/incidents/similar: what is open or recent and shares words with a title.
export const GET = handle(list(SimilarQuery, (query, actor) => findSimilar(query, actor)))
