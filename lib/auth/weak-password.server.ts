import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import { AppError } from '@/lib/errors'

/** More than ten thousand million guesses, by the estimate of zxcvbn (Wheeler, USENIX Security 2016). */
const STRONG = 4

let judge: ZxcvbnFactory | undefined

/** Refuses what is in the lists of leaked passwords, or easily made from them and from what is known of the person. */
export function refuseWeakPassword(password: string, known: string[]): void {
  judge ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
  const words = ['aftermerge', ...known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])]
  const { score } = judge.check(
    password,
    words.filter((word) => word.length > 2),
  )
  if (score < STRONG)
    throw new AppError('invalid', 'This password is easily guessed.', {
      errors: [{ pointer: '/password', detail: 'is easily guessed: use a few words that nobody would put together' }],
    })
}
