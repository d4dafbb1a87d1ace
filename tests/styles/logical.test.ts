import { expect, test } from 'vitest'
import { projectFiles, textOf } from '../project/project-files.ts'

const sheets = projectFiles().filter((path) => /^src\/styles\/.*\.css$/.test(path))

/** Declarations that put something to the left or to the right, whatever the direction of the language. */
function physicalIn(css: string): string[] {
  const declarations = css.replaceAll(/\/\*.*?\*\//gs, '').match(/[\w-]+:[^;{}]+(?=[;}])/g) ?? []
  return declarations.filter((declaration) => /\b(left|right)\b/.test(declaration) || isUneven(declaration))
}

/** Whether four lengths tell another one for the left than for the right. */
function isUneven(declaration: string): boolean {
  const [, lengths = ''] = /^(?:padding|margin|inset):(.*)$/s.exec(declaration) ?? []
  const [, right, , left] = lengths.match(/\S+\(.*?\)|\S+/g) ?? []
  return left !== undefined && left !== right
}

test.each(sheets)('%s is laid out from the start of a line to its end', (path) => {
  expect(physicalIn(textOf(path))).toEqual([])
})

test.each([
  ['a { padding-left: 1em; color: red }', ['padding-left: 1em']],
  ['a { text-align: right; }', ['text-align: right']],
  ['a { top: 0; left: anchor(bottom); }', ['left: anchor(bottom)']],
  ['a { margin: 0 0 0 calc(1em + 2px); }', ['margin: 0 0 0 calc(1em + 2px)']],
  ['a { /* left: 0; */ padding: 0 1em 2em 1em; inset-inline: 0 auto; }', []],
])('%s', (css, physical) => {
  expect(physicalIn(css)).toEqual(physical)
})
