import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { upgradeOf } from '../../doors/raw-connection'

/** A websocket of which every byte is ours to send, and to leave unread. */
export type RawSocket = {
  socket: Socket
  /** Resolves with the first packet that begins so; rejects when the connection ends before. */
  heard: (start: string) => Promise<string>
  closed: Promise<void>
}

/** Rejects where the server does not open it. */
export async function openRaw(url: string, path: string, localAddress: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), localAddress })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => undefined)
  await Promise.race([once(socket, 'connect'), closed.then(() => Promise.reject(new Error('refused')))])
  let text = ''
  const waiting = new Map<string, (packet: string) => void>()
  socket.on('data', (data: Buffer) => {
    text = (text + data.toString('latin1')).slice(-200_000)
    for (const [start, resolve] of waiting) {
      const at = text.indexOf(start)
      if (at < 0) continue
      waiting.delete(start)
      resolve(text.slice(at))
    }
  })
  const heard = (start: string) =>
    Promise.race([
      new Promise<string>((resolve) => waiting.set(start, resolve)),
      closed.then(() => Promise.reject(new Error('closed'))),
    ])
  const opened = heard('0{"sid"')
  socket.write(upgradeOf(url, `${path}/?EIO=4&transport=websocket`))
  await opened
  return { socket, heard, closed }
}
