import 'server-only'
import { AppError } from '@/lib/errors'

const MAX_CHARACTERS = 8192

export function refuseLongQuery({ url }: Request): void {
  const begins = url.indexOf('?')
  if (begins >= 0 && url.length - begins > MAX_CHARACTERS)
    throw new AppError('invalid', `A query holds at most ${MAX_CHARACTERS} characters.`, { errors: [] })
}
