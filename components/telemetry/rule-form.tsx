import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { send } from '@/lib/query/send'
import { RuleBasis } from '@/lib/telemetry/rule'
import { RULE_BASIS_WORDS, SIGNAL_MEANS, SIGNAL_WORDS } from '@/lib/telemetry/words'
import { SIGNALS } from '@/lib/telemetry/words-of'

export function RuleForm({ onAdded }: { onAdded: () => void }) {
  const add = async (fields: FormData, form: HTMLFormElement) => {
    const path = String(fields.get('path')).trim()
    const rule = {
      basis: fields.get('basis'),
      text: fields.get('text'),
      signal: fields.get('signal'),
      presence: fields.get('presence'),
      ...(path && { path }),
    }
    await send('POST', '/telemetry-rules', rule)
    form.reset()
    onAdded()
    return `“${String(rule.text)}” is a rule now.`
  }

  return (
    <Form label="Add a rule" send={add} className="mt-6 grid max-w-[44rem] gap-5">
      <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
        <SelectField name="basis" label="Where">
          {RuleBasis.options.map((basis) => (
            <option key={basis} value={basis}>
              {RULE_BASIS_WORDS[basis]}
            </option>
          ))}
        </SelectField>
        <TextField
          name="text"
          label="Text"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          className="font-mono"
          hint="As it stands there: it is text, not a pattern."
        />
        <SelectField name="signal" label="Signal" hint={SIGNALS.map(meaning).join('. ') + '.'}>
          {SIGNALS.map((signal) => (
            <option key={signal} value={signal}>
              {SIGNAL_WORDS[signal]}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="presence"
          label="It says"
          hint="Where a text says that it is not, ours does not count there."
        >
          <option value="YES">that the change brings it</option>
          <option value="NO">that it does not</option>
        </SelectField>
      </div>
      <TextField
        name="path"
        label="Files"
        optional
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        className="font-mono"
        hint="As in CODEOWNERS: /pay/, *.zig, apps/*/src. For added lines only."
      />
      <FormAnswer />
      <div>
        <SubmitButton>Add the rule</SubmitButton>
      </div>
    </Form>
  )
}

function meaning(signal: (typeof SIGNALS)[number]): string {
  return `${SIGNAL_WORDS[signal]}: ${SIGNAL_MEANS[signal]}`
}
