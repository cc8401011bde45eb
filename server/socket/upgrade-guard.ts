import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Handles upgrades before any Socket.IO server sees them. An upgraded connection no longer has Node's error listener:
 * one that breaks during authentication would end the process. Paths that no server handles are refused here. Returns a
 * function that destroys open connections: a websocket waits 30 s for a close frame that a broken one never sends.
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
