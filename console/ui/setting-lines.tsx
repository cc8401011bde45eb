/** Lines of a settings file, as they are written there: to be copied. */
export function SettingLines({ text }: { text: string }) {
  return (
    <pre className="setting-lines" dir="ltr" translate="no">
      <code>{text}</code>
    </pre>
  )
}
