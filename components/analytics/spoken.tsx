import { Kept } from '@/components/ui/kept'
import type { Part, Sentence } from '@/lib/analytics/sentence'

const LOOKS: Record<NonNullable<Part['as']>, string> = {
  ai: 'who who-ai',
  human: 'who who-human',
  rest: 'who who-rest',
  figure: 'font-semibold whitespace-nowrap',
  interval: 'font-sans text-[0.5em] tracking-normal leading-none whitespace-nowrap text-ink-2 align-[0.12em]',
}

export function Spoken({ sentence }: { sentence: Sentence }) {
  return sentence.map(({ text, as }, index) =>
    as ? (
      <span key={index} className={LOOKS[as]}>
        <Kept>{text}</Kept>
      </span>
    ) : (
      <Kept key={index}>{text}</Kept>
    ),
  )
}
