import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** One address before several processes, as a load balancer is: a connection goes to the first that takes it. */
export type Balancer = { url: string; preferring: (url: string) => void; close: () => Promise<void> }

/** `backends` are asked in order, on each connection anew. */
export async function startBalancer(backends: () => string[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let first: string | null = null
  const server = createServer((incoming) => {
    open.add(incoming)
    incoming.on('error', () => incoming.destroy()).on('close', () => open.delete(incoming))
    const order = [...(first ? [first] : []), ...backends().filter((url) => url !== first)]
    forward(incoming, order)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    preferring: (url) => (first = url),
    close: async () => {
      open.forEach((socket) => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}

function forward(incoming: Socket, [backend, ...others]: string[]): void {
  if (!backend) return void incoming.destroy()
  const { hostname, port } = new URL(backend)
  const outgoing = connect(Number(port), hostname)
  outgoing.once('connect', () => {
    incoming.pipe(outgoing).pipe(incoming)
    incoming.once('close', () => outgoing.destroy())
    outgoing.once('close', () => incoming.destroy())
    outgoing.on('error', () => incoming.destroy())
  })
  outgoing.once('error', () => {
    if (outgoing.connecting || !outgoing.bytesWritten) forward(incoming, others)
  })
}
