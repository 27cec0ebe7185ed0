import { LANGUAGES } from '@/lib/telemetry/languages/table'
import { SIGNAL_WORDS } from '@/lib/telemetry/words'
import { SIGNALS } from '@/lib/telemetry/words-of'

/** What is known without anybody's help, a language a line. */
export function BuiltInRules() {
  return (
    <div className="border-b border-rule">
      {LANGUAGES.map(({ id, name, marks }) => (
        <details key={id} className="border-t border-rule py-2.5">
          <summary className="cursor-pointer font-medium">{name}</summary>
          <dl className="mt-2 grid gap-3">
            {SIGNALS.map((signal) => {
              const own = marks.filter((mark) => mark.signal === signal)
              return (
                own.length > 0 && (
                  <div key={signal}>
                    <dt className="text-ink-2">{SIGNAL_WORDS[signal]}</dt>
                    {own.map(({ name: what, pattern }, index) => (
                      <dd key={index} className="mt-1 max-w-[60em]">
                        {what}
                        <span className="block font-mono text-small break-all text-ink-3">{pattern.source}</span>
                      </dd>
                    ))}
                  </div>
                )
              )
            })}
          </dl>
        </details>
      ))}
    </div>
  )
}
