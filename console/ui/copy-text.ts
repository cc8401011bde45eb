/** Copies text; false when the browser refuses. `beside`: an element in the same dialog, where the focus may go. */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text, beside)
  }
}

/** Browsers hide the clipboard API over plain http, for example on a shop's own network. */
function copyOldWay(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  beside.after(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  beside.focus()
  return copied
}
