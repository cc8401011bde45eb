/** Some old libraries give lists and objects a `toJSON` of their own, which makes texts of them: what they answer is not taken. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key]
  })
}
