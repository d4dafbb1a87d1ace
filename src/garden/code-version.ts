import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What decides what is made of something, besides what it is made of and the packages that are used. */
const partsOfCode = {
  /** Of the file of a record. */
  record: ['src/engine', 'schemas', 'package.json'],
  /** Of a garden. */
  site: ['src', 'schemas', 'public', 'astro.config.mjs', 'package.json', 'LICENSE'],
} as const

/** Where npm, pnpm and Yarn write down which packages they installed. */
const installed = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml']

/**
 * Says which code this is: another one for every change to what is made of a record or a garden.
 *
 * @param folder   of this project
 * @param modules  the folder `node_modules` with the packages that it uses
 * @returns        undefined where a part of it is not there, so that nobody can say
 */
export function codeVersion(folder: string, modules: string, of: keyof typeof partsOfCode): string | undefined {
  try {
    const packages = installed.map((name) => join(modules, name)).find((file) => existsSync(file))
    return packages && hashOf(folder, [...partsOfCode[of].map((part) => join(folder, part)), packages])
  } catch {
    return undefined
  }
}

function hashOf(folder: string, parts: readonly string[]): string {
  const { node, icu, unicode } = process.versions
  const hash = createHash('sha256').update(JSON.stringify({ node, icu, unicode }))
  for (const part of parts) {
    for (const path of filesIn(part)) {
      hash.update(`\0${relative(folder, path)}\0`).update(readFileSync(path))
    }
  }
  return hash.digest('base64url')
}

/** The files below a folder, in order; a file is itself. */
function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return files.sort()
}
