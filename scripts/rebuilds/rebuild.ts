import { join } from 'node:path'
import { remembering } from '../../src/cli/remembering.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { codeVersion } from '../../src/garden/code-version.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { modulesFolder, projectFolder } from '../../src/project-folder.ts'
import { digestOf } from '../../src/publish/digest.ts'
import { placeFor } from '../../src/publish/place.ts'
import { publish } from '../../src/publish/publish.ts'
import { today } from '../bench/garden/days.ts'
import { extentOf } from '../bench/planted.ts'
import { firstDifference } from './first-difference.ts'

/** What came of a garden that was built twice. */
export interface Rebuilt {
  /** Of the whole site, with the one for addresses that are not there. */
  readonly pages: number
  /** How many of them the build into the folder of the one before made anew. */
  readonly rendered: number
  /** What differs from the site that was built whole; undefined where nothing does. */
  readonly differs: string | undefined
}

/**
 * Builds a garden into the folder of the build before, and whole into another, and holds them against each other.
 *
 * @param folder  with the garden in `content`, and both sites beside it
 * @returns       undefined where neither build would publish it, for the same links that lead nowhere
 */
export async function rebuild(folder: string): Promise<Rebuilt | undefined> {
  const [grown, whole] = [await build(folder, 'grown', true), await build(folder, 'whole', false)]
  if ('brokenLinks' in grown || 'brokenLinks' in whole) {
    const isSame = JSON.stringify(grown) === JSON.stringify(whole)
    return isSame ? undefined : { pages: 0, rendered: 0, differs: 'which links lead nowhere' }
  }
  const isSame = grown.pages === whole.pages && grown.results === whole.results
  const differs = isSame ? await firstDifference(join(folder, 'grown'), join(folder, 'whole')) : 'how much there is'
  const pages = (await extentOf(join(folder, 'whole'), '.html')).files
  return { pages, rendered: grown.rendered, differs }
}

/** Builds as the command `build` does, with `--no-cache` or without. */
async function build(folder: string, name: string, cache: boolean) {
  const content = join(folder, 'content')
  const files = await readGarden(content)
  const { judged } = await remembering({ content, cache }, (memory) => checkGarden(files, onDay(today), memory))
  if (!judged) throw new Error('The planted garden has no policy.')
  const code = codeVersion(projectFolder, modulesFolder, 'site') ?? null
  const madeFrom = { garden: digestOf(files), asOf: judged.asOf, base: '', folder: null, code }
  const source = {
    judged,
    own: {},
    content,
    siteFolder: join(content, '../site'),
    whereabouts: { base: '', folder: undefined },
    madeFrom,
  }
  return await publish(source, await placeFor(join(folder, name), content), { say: () => undefined, cache })
}
