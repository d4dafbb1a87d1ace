import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from '../../src/project-folder.ts'
import { bundle } from './bundle.ts'

/**
 * Compiles what is published: below `lib/` everything lies as it does here, with JavaScript in place of TypeScript, which
 * Node.js does not run from among installed packages.
 */
const lib = join(projectFolder, 'lib')

/** What is taken as it is. */
const taken = ['schemas', 'public', 'astro.config.mjs', 'LICENSE', 'scripts/bin.cjs']

rmSync(lib, { recursive: true, force: true })
compile()
for (const name of taken) cpSync(join(projectFolder, name), join(lib, name), { recursive: true })
takeAssets()
leaveOutTypes()
const naming = filesBelow(lib).filter((file) => ['.js', '.cjs', '.astro', '.css'].includes(extname(file)))
for (const file of naming) rename(join(lib, file))
await bundle(lib, naming)
describe()

function compile(): void {
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'))
  const settings = join(import.meta.dirname, 'tsconfig.json')
  const { status } = spawnSync(process.execPath, [tsc, '-p', settings], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The sources do not compile.')
}

/** Templates, styles and texts. */
function takeAssets(): void {
  for (const file of filesBelow(join(projectFolder, 'src'))) {
    if (['.ts', '.json'].includes(extname(file))) continue
    cpSync(join(projectFolder, 'src', file), join(lib, 'src', file))
  }
}

/** Other programs import the engine, and nothing else. */
function leaveOutTypes(): void {
  const types = filesBelow(lib).filter((file) => file.endsWith('.d.ts'))
  for (const file of types) if (!/^src.(?:engine|words)/.test(file)) rmSync(join(lib, file))
}

/** Renames what a file names: the compiler does so for imports alone, and not in templates. */
function rename(file: string): void {
  const text = readFileSync(file, 'utf8')
  const named = /(?<=(?:from |import |import\(|src=|new URL\()(["'])\.{0,2}[\w./-]+)\.ts(?=(?:\?[\w&]+)?\1)/g
  const renamed = text.replaceAll(named, '.js')
  if (renamed !== text) writeFileSync(file, renamed)
}

/** What our own code asks its package for; the rest is for installing. */
function describe(): void {
  const { name, version, homepage, type } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  writeFileSync(join(lib, 'package.json'), `${JSON.stringify({ name, version, homepage, type }, null, 2)}\n`)
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
}
