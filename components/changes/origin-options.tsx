/** The origins as somebody would say them. */
export function OriginOptions({ withUnknown = true }: { withUnknown?: boolean }) {
  return (
    <>
      <option value="AI">AI</option>
      <option value="HUMAN">A human</option>
      <option value="MIXED">AI and a human together</option>
      {withUnknown && <option value="UNKNOWN">Unknown: it cannot be said</option>}
    </>
  )
}
