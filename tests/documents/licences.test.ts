import { expect, test } from 'vitest'
import { textOf } from '../project/project-files.ts'

test.each([
  ['figtree', '@fontsource-variable/figtree/LICENSE'],
  ['source-serif-4', '@fontsource-variable/source-serif-4/LICENSE'],
  ['pagefind', 'pagefind/LICENSE/LICENSE'],
])('the licence of %s that goes along is the one that it comes with', (name, from) => {
  expect(textOf(`src/documents/licences/${name}.txt`)).toBe(textOf(`node_modules/${from}`))
})
