import { base } from '../router/route'

const script = /<script type="module" src="([^"]+)"/

/** Whether the server has a newer console than the open one. False without a connection. */
export async function isUpdated(): Promise<boolean> {
  const page = await fetch(base, { cache: 'no-store' }).then(
    (answer) => (answer.ok ? answer.text() : ''),
    () => '',
  )
  const [, current] = script.exec(page) ?? []
  return current !== undefined && !document.querySelector(`script[src="${CSS.escape(current)}"]`)
}
