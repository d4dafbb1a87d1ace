import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parts } from './parts.ts'
import { projectFiles, projectFolder, textOf } from './project-files.ts'

const pages = projectFiles().filter((path) => path.endsWith('.md') && !/^(tests|content)\//.test(path))
const code = projectFiles().filter((path) => /^(src|scripts|tests\/helpers)\/.*\.(ts|mjs|astro|css)$/.test(path))

/** `docs/judgement.md, "Usable citations"`: how a comment names the place of the law that it follows. */
const citation = /(docs\/[a-z-]+\.md), "([^"]+)"/g

test('every heading that the code cites is there', () => {
  const cited = code.flatMap((path) => citationsIn(textOf(path)).map((named) => ({ path, ...named })))
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.filter(({ page, heading }) => !headingsOf(page).includes(heading))).toEqual([])
})

test('the law is cited where it lives, and nowhere else', () => {
  expect(code.filter((path) => /\bDESIGN\b/.test(textOf(path)))).toEqual([])
})

test.each([
  ['/** A line (docs/judgement.md, "A source\'s line"). */', []],
  ['/** A line (docs/judgement.md, "No such heading"). */', ['No such heading']],
  [' * (docs/judgement.md,\n * "No such heading")', ['No such heading']],
])('a heading that is not there is seen: %s', (text, missing) => {
  const named = citationsIn(text).filter(({ page, heading }) => !headingsOf(page).includes(heading))
  expect(named.map(({ heading }) => heading)).toEqual(missing)
})

test('the arrows that the architecture draws are those that are held', () => {
  const rows = textOf('docs/architecture.md').matchAll(/^\| `(src\/[^`]+)` +\| [^|]+ \|([^|]*)\|$/gm)
  const drawn = [...rows].map(([, part, imports = '']) => [
    part,
    [...imports.matchAll(/`([^`]+)`/g)].map(([, to]) => to),
  ])
  expect(Object.fromEntries(drawn)).toEqual(
    Object.fromEntries(Object.entries(parts).map(([part, { imports }]) => [part, imports])),
  )
})

describe.each(pages)('%s', (page) => {
  test('leads to files and headings that are there', () => {
    const links = [
      ...textOf(page)
        .replaceAll(/`[^`\n]+`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, to = '']) => to)
    const own = links.filter((to) => !/^[a-z]+:/.test(to))
    expect(own.filter((to) => !leadsSomewhere(page, to))).toEqual([])
  })

  test('names paths of the project that are there', () => {
    const named = [...textOf(page).matchAll(/`((?:src|schemas|scripts|tests)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    )
    expect(named.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([])
  })
})

function citationsIn(text: string): { page: string; heading: string }[] {
  const flowing = text.replaceAll(/\s*\n\s*(\*|\/\/)\s*/g, ' ')
  return [...flowing.matchAll(citation)].map(([, page = '', heading = '']) => ({ page, heading }))
}

function headingsOf(page: string): string[] {
  if (!existsSync(join(projectFolder, page))) return []
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
}

function leadsSomewhere(page: string, to: string): boolean {
  const [path = '', fragment] = to.split('#')
  const target = path === '' ? page : posix.join(posix.dirname(page), path)
  if (!existsSync(join(projectFolder, target))) return false
  return fragment === undefined || headingsOf(target).some((heading) => anchorOf(heading) === fragment)
}

/** How GitHub makes the anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
