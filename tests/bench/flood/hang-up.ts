import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A server that ends each connection as it comes: what a flood costs the machine, wherever it goes. */
const server = createServer((socket) => void socket.resetAndDestroy())
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
