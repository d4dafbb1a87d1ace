import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What decides what is made of something, besides what it is made of: our code, and the packages that are used. */
const partsOfCode = {
  /** Of the file of a record. */
  record: ['src/engine', 'schemas', 'package-lock.json'],
  /** Of a garden. */
  site: ['src', 'schemas', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json', 'LICENSE'],
} as const

/**
 * Says which code this is: another one for every change to what is made of a record or a garden.
 *
 * @param folder  of this project
 * @returns       undefined where a part of it is not there, so that nobody can say
 */
export function codeVersion(folder: string, of: keyof typeof partsOfCode): string | undefined {
  try {
    return hashOf(folder, partsOfCode[of])
  } catch {
    return undefined
  }
}

function hashOf(folder: string, parts: readonly string[]): string {
  const { node, icu, unicode } = process.versions
  const hash = createHash('sha256').update(JSON.stringify({ node, icu, unicode }))
  for (const part of parts) {
    for (const path of filesIn(join(folder, part))) {
      hash.update(`\0${path.slice(folder.length)}\0`).update(readFileSync(path))
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
