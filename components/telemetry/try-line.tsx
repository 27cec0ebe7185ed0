import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { isReadable, signalsIn } from '@/lib/telemetry/read-added-line'
import type { TelemetryRule } from '@/lib/telemetry/rule'
import { SIGNAL_WORDS } from '@/lib/telemetry/words'

/** Paste a line, name a file, see what it is: by the very function that reads diffs. */
export function TryLine({ rules }: { rules: readonly TelemetryRule[] }) {
  const [path, setPath] = useState('src/pay.ts')
  const [line, setLine] = useState('')
  const diffRules = rules.filter(({ basis }) => basis === 'DIFF')

  return (
    <div className="grid max-w-[44rem] gap-4">
      <TextField
        name="path"
        label="File"
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
      <TextField
        name="line"
        label="Added line"
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        maxLength={2000}
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
      <p role="status" className="min-h-6">
        {line.trim() !== '' && <Verdict path={path} line={line} rules={diffRules} />}
      </p>
    </div>
  )
}

function Verdict({ path, line, rules }: { path: string; line: string; rules: readonly TelemetryRule[] }) {
  if (!isReadable(path, rules))
    return 'This file is not read: it is a test, was not written here, or its language is not known.'

  const found = signalsIn(path, line, rules)
  if (found.length === 0) return 'No telemetry.'
  return found.map(({ signal, rule }) => (
    <span key={signal} className="block">
      <span className="font-medium">{SIGNAL_WORDS[signal]}</span>: {rule}
    </span>
  ))
}
