import { useSyncExternalStore } from 'react'

/** One value that changes, with subscribers. */
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

/** The current value, in a component. */
export function useCell<Value>(cell: Cell<Value>): Value {
  return useSyncExternalStore(cell.subscribe, cell.get)
}
