/** How something ended, once it has: to be called for what came of it, or for its error. */
export function settled<T>(doing: Promise<T>): Promise<() => T> {
  return doing.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error
    },
  )
}
