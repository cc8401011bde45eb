import type { z } from 'zod'
import type { Answer } from './refusals'

/** A request to the server: the input (parsed on arrival) and the answer's value. */
export type Request<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = { input: In; output: Out }
export type Requests = Record<string, Request>

export const request = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Request<In, Out> => ({
  input,
  output,
})

/** The input as the client writes it, before defaults are filled in. */
export type Asked<R extends Requests, Name extends keyof R> = z.input<R[Name]['input']>
/** The input as the operation reads it. */
export type Input<R extends Requests, Name extends keyof R> = z.output<R[Name]['input']>
export type Output<R extends Requests, Name extends keyof R> = z.output<R[Name]['output']>

/** Socket.IO's event map for a table of requests: one event for each request, answered by the ack. */
export type RequestEvents<R extends Requests> = {
  [Name in keyof R & string]: (input: Asked<R, Name>, ack: (answer: Answer<Output<R, Name>>) => void) => void
}
