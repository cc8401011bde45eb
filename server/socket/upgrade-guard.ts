import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Before any of our doors has looked at it: an upgraded connection has no listener of Node's any more, so one that
 * breaks while we still ask who it is would end the process; and nobody else answers for a path that is no door.
 * Returns what cuts off those that are open: a websocket waits half a minute for a goodbye that a broken one never says.
 */
export function guardUpgrades(server: Server, paths: string[]): () => void {
  const open = new Set<Duplex>()
  server.on('upgrade', (request, socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    const ours = paths.some((path) => request.url?.startsWith(`${path}/`))
    if (!ours)
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
  })
  return () => open.forEach((socket) => socket.destroy())
}
