import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/**
 * Packages of which an installation takes many times what is used: they are made a file each, without what is never
 * called. All of them are plain JavaScript.
 */
const bundled = [
  ...['@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris', '@inquirer/prompts'],
  ...['csv-stringify/sync', 'd3-array', 'd3-scale', 'd3-shape', 'diff', 'feed', 'jsonc-parser', 'junit-report-builder'],
  ...['node-sarif-builder', 'satori', 'sitemap'],
]

/** The modules of each, which leave out what nobody calls; and none of what they would fetch with. */
const alias = { 'node-fetch': false, 'sync-fetch': false } as const
const resolve = { mainFields: ['module', 'main'], alias }

/** What looks for a file beside its own stays as it is: the files that it takes. */
const harfbuzz = { name: 'harfbuzzjs', files: ['package.json', 'index.js', 'hbjs.js', 'hb.js', 'hb.wasm'] }
const external = [harfbuzz.name]
const paths = { [harfbuzz.name]: `./${harfbuzz.name}/index.js` }

/** How a font of a package is named. */
const fonts = /@fontsource(?:-variable)?\/[\w-]+\/files\/[\w.-]+/g

/**
 * Puts what is used of large packages beside what was compiled, with their licences, and names it there.
 *
 * @param lib    the folder of what was compiled
 * @param files  those of its files that name packages, from there on
 */
export async function bundle(lib: string, files: readonly string[]): Promise<void> {
  const packages = await bundlePackages(join(lib, 'bundled'))
  for (const file of files) {
    const text = readFileSync(join(lib, file), 'utf8')
    const towards = (name: string): string => relative(dirname(file), name).split(sep).join('/')
    const named = text
      .replaceAll(/(?<=(?:from|import) ')[\w@/-]+(?=')/g, (name) =>
        bundled.includes(name) ? towards(join('bundled', fileOf(name))) : name,
      )
      .replaceAll(fonts, (font) => {
        packages.add(packageOf(fileURLToPath(import.meta.resolve(font))))
        cpSync(fileURLToPath(import.meta.resolve(font)), join(lib, 'bundled', basename(font)))
        return towards(join('bundled', basename(font)))
      })
    if (named !== text) writeFileSync(join(lib, file), named)
  }
  writeFileSync(join(lib, 'bundled', 'LICENCES.txt'), [...packages].sort().map(noticeOf).join('\n\n'))
}

/** @returns the folders of all packages that something was taken from */
async function bundlePackages(folder: string): Promise<Set<string>> {
  const input = Object.fromEntries(bundled.map((name) => [fileOf(name).replace(/\.js$/, ''), name]))
  const made = await rolldown({ input, external, platform: 'node', resolve })
  const { output } = await made.write({ dir: folder, format: 'esm', paths })
  await made.close()
  const whole = dirname(fileURLToPath(import.meta.resolve(harfbuzz.name)))
  for (const file of harfbuzz.files) cpSync(join(whole, file), join(folder, harfbuzz.name, file))
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const ofPackages = modules.filter((id) => !id.startsWith('\0') && id.includes(`${sep}node_modules${sep}`))
  return new Set([whole, ...ofPackages.map(packageOf)])
}

function fileOf(name: string): string {
  return `${name.replace('@', '').replaceAll('/', '-')}.js`
}

/** The folder of the package that a file belongs to. */
function packageOf(file: string): string {
  const [scope = '', name = ''] = file
    .slice(file.lastIndexOf(`${sep}node_modules${sep}`))
    .split(sep)
    .slice(2)
  const within = scope.startsWith('@') ? join(scope, name) : scope
  return join(file.slice(0, file.lastIndexOf(`${sep}node_modules${sep}`)), 'node_modules', within)
}

/** What a package is, where its source is, and its licence. */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each) && existsSync(join(folder, each)))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version}, ${license}, https://www.npmjs.com/package/${name}/v/${version}\n${text}`
}
