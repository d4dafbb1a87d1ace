import { folderInRepository } from '../garden/repository.ts'
import { gardenHere } from './options.ts'

/** A name that a command takes as it stands. */
const plainName = /^(?:\w[\w./-]*)?$/

/**
 * A garden's folder as its editors name it in commands: as its repository does, whoever builds the site and from where.
 *
 * @returns empty at the top of the repository; undefined where there is none, or where the name would need quotes
 */
export async function editorsFolder(content: string): Promise<string | undefined> {
  if (content === gardenHere()) return 'content'
  const name = await folderInRepository(content).catch(() => undefined)
  return name !== undefined && plainName.test(name) ? name : undefined
}
