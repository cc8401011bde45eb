/**
 * Fetches a file of ours; after a failure under an address that ends otherwise, for many browsers never ask a second time for
 * one that failed. `retried((_) => import('./talk'))`: the build puts what is given behind the address.
 */
export function retried<Module>(load: (again: string) => Promise<Module>): () => Promise<Module> {
  let again = ''
  return () =>
    load(again).catch((fault: unknown) => {
      again = `#${Math.random()}`
      throw fault
    })
}
