import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from '../../src/project-folder.ts'
import { bundle } from './bundle.ts'

/**
 * Compiles what is published. Below `lib/` of each package everything lies as it does here, with JavaScript in place of
 * TypeScript, which Node.js does not run from among installed packages. Arguments are handed to the compiler.
 */
const ripen = join(projectFolder, 'lib')
const naming = compile(ripen, 'scripts/pack/tsconfig.json', [
  ...['schemas', 'public', 'astro.config.mjs', 'LICENSE', 'scripts/bin.cjs', 'scripts/start.cjs'],
  ...sourcesOf('src').filter((file) => !['.ts', '.json'].includes(extname(file))),
])
await bundle(ripen, naming)

compile(join(projectFolder, 'scripts/create-ripen/lib'), 'scripts/create-ripen/tsconfig.json', [
  ...['LICENSE', 'scripts/start.cjs', 'scripts/create-ripen/bin.cjs', 'scripts/create-ripen/template'],
  ...['src/packs', 'action.yml', '.github/workflows', '.github/ISSUE_TEMPLATE'],
])

/**
 * @param settings  of the compiler
 * @param taken     files and folders that are taken as they are
 * @returns         the files that name others, from `lib` on
 */
function compile(lib: string, settings: string, taken: readonly string[]): string[] {
  rmSync(lib, { recursive: true, force: true })
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'))
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(projectFolder, settings), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`What ${settings} names does not compile.`)
  for (const name of taken) cpSync(join(projectFolder, name), join(lib, name), { recursive: true })
  leaveOutTypes(lib)
  describe(lib)
  const all = filesBelow(lib).filter((file) => ['.js', '.cjs', '.ts', '.astro', '.css'].includes(extname(file)))
  for (const file of all) rename(join(lib, file))
  return all
}

/** Other programs import the engine, and nothing else. */
function leaveOutTypes(lib: string): void {
  const types = filesBelow(lib).filter((file) => file.endsWith('.d.ts'))
  for (const file of types) if (!/^src.(?:engine|words)/.test(file)) rmSync(join(lib, file))
}

/** What our own code asks its package for; the rest is for installing. */
function describe(lib: string): void {
  const { name, version, homepage, type } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  writeFileSync(join(lib, 'package.json'), `${JSON.stringify({ name, version, homepage, type }, null, 2)}\n`)
}

/** Renames what a file names: the compiler does so for imports alone, and not in templates. */
function rename(file: string): void {
  const text = readFileSync(file, 'utf8')
  const named = /(?<=(?:from |import |import\(|src=|new URL\()(["'])\.{0,2}[\w./-]+)\.ts(?=(?:\?[\w&]+)?\1)/g
  // The compiler leaves out of types what it asks for when it reads them.
  const json = /^import \w+ from '[^']+\.json'(?=;$)/gm
  const renamed = text.replaceAll(named, '.js').replaceAll(json, "$& with { type: 'json' }")
  if (renamed !== text) writeFileSync(file, renamed)
}

function sourcesOf(folder: string): string[] {
  return filesBelow(join(projectFolder, folder)).map((file) => join(folder, file))
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
}
