/**
 * A set of some things that is enough, and of which nothing can be left out; none where not even all are enough.
 *
 * @param isEnough  true for each set that holds one that is enough
 */
export function fewestEnough<T>(all: readonly T[], isEnough: (some: readonly T[]) => boolean): T[] {
  if (!isEnough(all)) return []
  return all.reduce<T[]>(
    (needed, one) => {
      const fewer = needed.filter((each) => each !== one)
      return isEnough(fewer) ? fewer : needed
    },
    [...all],
  )
}
