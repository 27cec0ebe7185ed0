import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { ApiError } from '@/lib/query/api-error'

type State = {
  isBusy: boolean
  errors: Record<string, string>
  said: string
  problem: string
  requestId: string | null
}

const STILL: State = { isBusy: false, errors: {}, said: '', problem: '', requestId: null }
const FormState = createContext(STILL)

export const useFormState = () => useContext(FormState)

/**
 * Fields that are sent together. What was refused is said at its field and the first such field has the focus; nothing
 * that was typed is lost. `blame`: where to go back to when the refusal names no field.
 */
export function Form({
  send,
  blame,
  label,
  className,
  children,
}: {
  /** What it answers is said when it is done. */
  send: (fields: FormData, form: HTMLFormElement) => Promise<string | void>
  blame?: string
  label?: string
  className?: string
  children: ReactNode
}) {
  const [state, setState] = useState(STILL)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const named = blame && state.problem ? form.current?.elements.namedItem(blame) : null
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]') ?? named
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [state.errors, state.problem, blame])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const sent = event.currentTarget
    if (state.isBusy) return

    const errors = missingIn(sent)
    if (Object.keys(errors).length > 0) return setState({ ...STILL, errors })
    setState({ ...STILL, isBusy: true })
    try {
      setState({ ...STILL, said: (await send(new FormData(sent), sent)) ?? '' })
    } catch (error) {
      setState(refused(error, sent))
    }
  }

  return (
    // Without our script the browser would put what is typed into the address.
    <form ref={form} method="post" noValidate onSubmit={submit} aria-label={label} className={className}>
      <FormState value={state}>{children}</FormState>
    </form>
  )
}

/** What happened, where whoever submitted can see and hear it. */
export function FormAnswer() {
  const { said, problem, requestId } = useFormState()

  return (
    <>
      <p role="alert" className="border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
        {requestId && <span className="block font-mono text-small text-ink-3">request {requestId}</span>}
      </p>
      <p role="status" className="text-ink-2 empty:sr-only">
        {said}
      </p>
    </>
  )
}

function missingIn(form: HTMLFormElement): Record<string, string> {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement)
  return Object.fromEntries(
    inputs.filter(({ required, value }) => required && !value.trim()).map(({ name }) => [name, 'is missing']),
  )
}

function refused(error: unknown, form: HTMLFormElement): State {
  if (!(error instanceof ApiError))
    return { ...STILL, problem: 'The server could not be reached. What you wrote is still here: try again.' }

  const errors = Object.fromEntries(Object.entries(error.fields).filter(([name]) => form.elements.namedItem(name)))
  const isSaid = Object.keys(errors).length > 0
  return {
    ...STILL,
    errors,
    problem: isSaid ? '' : error.message,
    requestId: error.status >= 500 ? error.requestId : null,
  }
}
