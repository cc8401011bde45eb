import { useEffect, useRef } from 'react'

/** Takes the reader to the first field that is wrong, each time that `faults` is a new object. */
export function useFaultFocus(faults: object) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  return form
}
