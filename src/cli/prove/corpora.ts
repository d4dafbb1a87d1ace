import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day, InputFile } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import type { Case } from './case.ts'
import { readCases } from './read-cases.ts'

/** Cases, and the garden in which they are planted. */
export interface Corpus {
  readonly garden: readonly InputFile[]
  readonly cases: readonly Case[]
}

/** The one that every installation has. */
const own = join(import.meta.dirname, '../../corpus')

export async function ownCorpus(day: Day): Promise<Corpus> {
  return { garden: await readGarden(join(own, 'garden')), cases: await casesIn(join(own, 'cases'), day) }
}

/**
 * The cases of a folder, planted in the garden that lies in its folder `garden`; in ours where it has none.
 *
 * @throws UsageError when a file in it holds no cases
 */
export async function corpusIn(folder: string, day: Day): Promise<Corpus> {
  const garden = existsSync(join(folder, 'garden')) ? join(folder, 'garden') : join(own, 'garden')
  return { garden: await readGarden(garden), cases: await casesIn(folder, day) }
}

async function casesIn(folder: string, day: Day): Promise<Case[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const read = names.map(async (name) => readCases(name, await readFile(join(folder, name), 'utf8'), day))
  return (await Promise.all(read)).flat()
}
