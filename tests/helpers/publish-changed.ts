import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { codeVersion } from '../../src/garden/code-version.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { modulesFolder, projectFolder } from '../../src/project-folder.ts'
import { placeFor } from '../../src/publish/place.ts'
import { publish } from '../../src/publish/publish.ts'

/**
 * Publishes a garden that changes once it has been checked: a badge is given that nothing has earned.
 * A program of its own, since Astro does not render where it believes to be tested.
 *
 * Arguments: the garden's folder, one of its claims, the folder to publish into, the day, the path to live under.
 */
const [content = '', claim = '', out = '', asOf = '', base = ''] = process.argv.slice(2)
const { judged } = checkGarden(await readGarden(content), onDay(asOf))
if (!judged) throw new Error('The garden could not be judged.')
const file = join(content, claim)
writeFileSync(file, readFileSync(file, 'utf8').replace('badge: unsourced', 'badge: well-sourced'))
// Templates that were compiled before hold nothing of a garden.
const code = codeVersion(projectFolder, modulesFolder, 'site') ?? null
const madeFrom = { garden: '', asOf, base, folder: null, code }
const source = {
  judged,
  own: {},
  content,
  siteFolder: join(content, '../site'),
  whereabouts: { base, folder: undefined },
  madeFrom,
}
await publish(source, await placeFor(out, content), { say: () => undefined, cache: true })
