import type { FastifyInstance } from 'fastify'
import { shopperUploadRefused } from '../../shared/attachment'
import { request } from '../../shared/request'
import { UploadRefused } from '../../shared/set-up-fault'
import { z } from 'zod'
import { noteUploadRefused } from '../operations/set-up-faults'
import { answer } from './answer'
import { send } from './console-api'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import { allowPages, identifyShopper, preflight } from './shopper-http'
import type { ReadSites } from './site-doors'

const contract = request(UploadRefused, z.object({}))

/** A shopper's page says that its file did not reach us. By the same way as files come: that this arrives shows that the way is open for what is small. */
export function openRefusedUploads(app: FastifyInstance, core: DoorCore, limits: Limits, readSites: ReadSites): void {
  app.options(shopperUploadRefused, preflight(core, readSites, 'POST'))
  app.post(shopperUploadRefused, async (http, reply) => {
    await allowPages(core, readSites, http, reply)
    const admit = async () => {
      await limits.request(http.ip)
      return identifyShopper(core, readSites, http)
    }
    return send(reply, await answer(core, 'upload-refused', contract, http.body, { admit, operate: (who, input: never) => noteUploadRefused(core, who, input) }))
  })
}
