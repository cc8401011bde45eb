/** Some old libraries add a `toJSON` to arrays and objects that turns them into text: this ignores it. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key]
  })
}
