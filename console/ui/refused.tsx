/** The reason of a refusal, at the end of a form; nothing without one. */
export function Refused({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p className="field__error" role="alert">
      {text}
    </p>
  )
}
