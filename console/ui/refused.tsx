/** Why the server said no, at the end of a form; nothing while it has not. */
export function Refused({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p className="field__error" role="alert">
      {text}
    </p>
  )
}
