import { isLooking, watchLooking } from './looking'

/**
 * Shows a browser notification in place of the earlier one of the same `tag`, until somebody looks at this page or
 * `close` is called. Null: the browser refuses, as phones do for a page.
 */
export function showBanner(
  title: string,
  options: { body?: string; tag: string; lang?: string },
  opened: () => void,
): { close: () => void } | null {
  const banner = create(title, { ...options, renotify: true } as NotificationOptions)
  if (!banner) return null
  const stop = watchLooking(() => isLooking() && close())
  function close(): void {
    stop()
    banner!.close()
  }
  banner.onclick = () => {
    window.focus()
    opened()
    close()
  }
  banner.onclose = stop
  return { close }
}

function create(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options)
  } catch {
    return null
  }
}
