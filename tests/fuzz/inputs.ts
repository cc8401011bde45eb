import fc from 'fast-check'
import * as z from 'zod'

/** What a generated input may speak of, by the name of its field: a random id alone would never find anything. */
export type Known = Record<string, readonly unknown[]>
type Schema = z.core.JSONSchema.BaseSchema
type Any = fc.Arbitrary<unknown>

/** Inputs that the contract takes, mostly about what is there. */
export const inputsFor = (contract: z.ZodType, known: Known): Any =>
  valuesOf(z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }), known, '')

function valuesOf(schema: Schema, known: Known, field: string): Any {
  const choices = schema.anyOf ?? schema.oneOf
  const familiar = known[field]
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice as Schema, known, field)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (familiar && schema.type !== 'array' && schema.type !== 'null') return fc.constantFrom(...familiar)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return fc.array(valuesOf((schema.items ?? {}) as Schema, known, field), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(4, schema.maxItems ?? 4),
      })
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(-(2 ** 31), schema.minimum ?? 0),
        max: Math.min(2 ** 31 - 1, schema.maximum ?? 100),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known): Any {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, valuesOf(each as Schema, known, name)]),
  )
  return fc.record(fields, { requiredKeys: required })
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'email') return fc.stringMatching(/^[a-z]{3,12}@mail\.example$/)
  if (format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  const simple = !pattern || pattern.includes('\\0')
  return simple
    ? fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
    : fc.stringMatching(new RegExp(pattern))
}
