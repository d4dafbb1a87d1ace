import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn } from '../../src/publish/release.ts'

/** The first path at which two folders do not hold the same bytes; undefined where all are the same. */
export async function firstDifference(one: string, other: string): Promise<string | undefined> {
  const paths = new Set([...filesIn(one), ...filesIn(other)])
  for (const path of [...paths].sort()) {
    const [here, there] = await Promise.all(
      [one, other].map((folder) => readFile(join(folder, path)).catch(() => null)),
    )
    if (!here || !there?.equals(here)) return path
  }
  return undefined
}
