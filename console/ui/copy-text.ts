/** Puts text on the clipboard; false when the browser refuses. `beside`: an element in the same dialog, where focus may go. */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text, beside)
  }
}

/** Over plain http, as on a shop's own network, browsers hide the clipboard's API. */
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
