/** localStorage as two tabs share it; the same shape, and `fail` makes it refuse as a browser may. */
export class TabStorage implements Storage {
  [name: string]: unknown
  declare length: number
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null
  }
  setItem(name: string, value: string): void {
    this[name] = value
  }
  removeItem(name: string): void {
    delete this[name]
  }
  clear(): void {
    for (const name of Object.keys(this)) delete this[name]
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null
  }
}

/** What a browser gives a page that may not store anything (F14). */
export class ForbiddenStorage extends TabStorage {
  override getItem(): string | null {
    throw new Error('storage is blocked')
  }
  override setItem(): void {
    throw new Error('storage is blocked')
  }
  override removeItem(): void {
    throw new Error('storage is blocked')
  }
}
