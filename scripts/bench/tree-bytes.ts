import { readdirSync, readFileSync } from 'node:fs'

/** The size of a page of memory on the machines that have `/proc`, in bytes. */
const pageBytes = 4096

/**
 * The memory in use by a process and all below it, in bytes; what they share counts for each. Undefined where the system
 * has no `/proc` to tell.
 */
export function treeBytes(root: number): number | undefined {
  const parents = parentsOf()
  if (!parents) return undefined
  const tree = [root]
  for (const parent of tree) for (const [child, its] of parents) if (its === parent) tree.push(child)
  return tree.reduce((sum, process) => sum + bytesOf(process), 0)
}

/** Process → the one that started it. */
function parentsOf(): Map<number, number> | undefined {
  const names = read(() => readdirSync('/proc'))
  if (!names) return undefined
  const numbers = names.map(Number).filter(Number.isInteger)
  return new Map(
    numbers.flatMap((number) => {
      // The name of the program may hold anything; what follows its last bracket does not.
      const after = read(() => readFileSync(`/proc/${number}/stat`, 'utf8'))
        ?.split(') ')
        .at(-1)
      return after === undefined ? [] : [[number, Number(after.split(' ')[1])] as const]
    }),
  )
}

function bytesOf(process: number): number {
  const resident = read(() => readFileSync(`/proc/${process}/statm`, 'utf8'))?.split(' ')[1]
  return resident === undefined ? 0 : Number(resident) * pageBytes
}

/** What is read of a process may be gone by then. */
function read<T>(from: () => T): T | undefined {
  try {
    return from()
  } catch {
    return undefined
  }
}
