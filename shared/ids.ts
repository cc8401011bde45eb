import * as z from 'zod'

/** All our ids are UUIDs that the server makes. The brands keep ids of different kinds apart. */
export const ConversationId = z.uuid().brand<'conversation'>()
export const ShopperId = z.uuid().brand<'shopper'>()
export const AgentId = z.uuid().brand<'agent'>()
export const SiteId = z.uuid().brand<'site'>()
export const DepartmentId = z.uuid().brand<'department'>()

export type ConversationId = z.infer<typeof ConversationId>
export type ShopperId = z.infer<typeof ShopperId>
export type AgentId = z.infer<typeof AgentId>
export type SiteId = z.infer<typeof SiteId>
export type DepartmentId = z.infer<typeof DepartmentId>

/** The sender makes one for each message or command. A repeat of the same id has no second effect (D2, R10). */
export const ClientId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)

/** An event's number in its conversation's log: 1, 2, 3 … without gaps. */
export const Seq = z.int().min(0).max(2_147_483_647)

/** Milliseconds since the epoch, by the database's clock. */
export const Instant = z.int().min(0)
