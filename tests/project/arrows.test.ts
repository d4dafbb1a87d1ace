import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { type Part, parts } from './parts.ts'
import { projectFiles, textOf } from './project-files.ts'

const impurities =
  /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\.|\bMath\.random\b|\bprocess\.|\bfetch\(|\bglobalThis\b/

const sources = projectFiles().filter((path) => /^src\/.*\.(ts|mjs|astro)$/.test(path))

describe('every source file', () => {
  test('belongs to a part', () => {
    expect(sources.filter((path) => !partOf(path))).toEqual([])
  })

  test.each(Object.keys(parts))('of %s imports only what it may', (part) => {
    const faults = sources.filter((path) => path.startsWith(part)).flatMap((path) => faultsOf(path, textOf(path)))
    expect(faults).toEqual([])
  })
})

test.each([
  ['src/engine/a.ts', "import { readFile } from 'node:fs'", 'imports node:fs'],
  ['src/engine/a.ts', "export { b } from '../views/b.ts'", 'imports src/views/b.ts'],
  ['src/engine/rules/a.ts', 'const now = Date.now()', 'is not pure: Date.now'],
  ['src/engine/rules/a.ts', 'const now = new Date()', 'is not pure: new Date()'],
  ['src/views/a.ts', "import type { A } from '../garden/disk.ts'", 'imports src/garden/disk.ts'],
  ['src/garden/a.ts', "const a = await import('../../scripts/ripen.ts')", 'imports scripts/ripen.ts'],
  ['src/client/a.ts', "import { type A, b } from '../views/a.ts'", 'imports src/views/a.ts'],
  ['src/client/a.ts', "import type { A } from '../engine/a.ts'", 'imports src/engine/a.ts'],
  ['src/pages/a.astro', "---\nimport { judge } from '../engine/index.ts'\n---\n<p></p>", 'imports src/engine/index.ts'],
])('an arrow the wrong way is seen: %s, %s', (path, text, fault) => {
  expect(faultsOf(path, text)).toEqual([`${path} ${fault}`])
})

function partOf(path: string): [string, Part] | undefined {
  return Object.entries(parts).find(([part]) => path.startsWith(part))
}

function faultsOf(path: string, text: string): string[] {
  const [own, part] = partOf(path) ?? []
  if (own === undefined || part === undefined) return [`${path} belongs to no part`]
  const code = path.endsWith('.astro') ? scriptsOf(text) : text
  const imports = importsOf(part.types ? withoutTypes(code, part.types) : code).map((name) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
  )
  const wrong = imports.filter((name) =>
    isOfProject(name) ? ![own, ...part.imports].some((folder) => name.startsWith(folder)) : part.never.test(name),
  )
  const impure = part.pure ? impurities.exec(withoutComments(code)) : null
  return [...wrong.map((name) => `${path} imports ${name}`), ...(impure ? [`${path} is not pure: ${impure[0]}`] : [])]
}

function isOfProject(name: string): boolean {
  return /^(src|scripts|tests|schemas|content|public)\//.test(name) || name.startsWith('..')
}

function importsOf(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
}

/** A text without what it imports of types from some folders. */
function withoutTypes(code: string, folders: readonly string[]): string {
  return code.replaceAll(/^import type [^'\n]* from '([^']+)'$/gm, (line, name: string) =>
    folders.some((folder) => name.replace(/^(?:\.\.\/)+/, 'src/').startsWith(folder)) ? '' : line,
  )
}

/** The front matter of a component. */
function scriptsOf(text: string): string {
  return text.split(/^---$/m)[1] ?? ''
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '')
}
