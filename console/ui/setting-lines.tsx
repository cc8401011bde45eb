/** Lines for a settings file, to copy. */
export function SettingLines({ text }: { text: string }) {
  return (
    <pre className="setting-lines" dir="ltr" translate="no">
      <code>{text}</code>
    </pre>
  )
}
