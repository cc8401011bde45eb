import type { Server } from 'node:http'

/**
 * Before any of our doors has looked at it: an upgraded connection has no listener of Node's any more, so one that
 * breaks while we still ask who it is would end the process; and nobody else answers for a path that is no door.
 */
export function guardUpgrades(server: Server, paths: string[]): void {
  server.on('upgrade', (request, socket) => {
    socket.on('error', () => socket.destroy())
    const ours = paths.some((path) => request.url?.startsWith(`${path}/`))
    if (!ours) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
  })
}
