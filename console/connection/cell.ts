import { useSyncExternalStore } from 'react'

/** One value that changes, and those who want to know. */
export class Cell<Value> {
  private readonly listeners = new Set<() => void>()

  constructor(private value: Value) {}

  get = (): Value => this.value

  set(value: Value): void {
    if (Object.is(value, this.value)) return
    this.value = value
    this.listeners.forEach((listener) => listener())
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** The value now, in a component. */
export function useCell<Value>(cell: Cell<Value>): Value {
  return useSyncExternalStore(cell.subscribe, cell.get)
}
