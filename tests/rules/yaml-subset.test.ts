import { test } from 'vitest'
import { reports } from '../helpers/garden.ts'

test.each([
  ['an anchor', 'name: ‸&name Wren\nrole: voice\n'],
  ['an alias', 'name: Wren\nrole: voice\nbio: ‸*name\n'],
  ['a tag', 'name: ‸!!str Wren\nrole: voice\n'],
  ['a directive', '‸%YAML 1.2\n---\nname: Wren\nrole: voice\n'],
  ['a second document', 'name: Wren\nrole: voice\n‸---\nname: Ana\nrole: voice\n'],
  ['a merge key', 'name: Wren\nrole: voice\n‸<<: { bio: Sings. }\n'],
  ['a key that is no text', 'name: Wren\nrole: voice\n‸[a, b]: Sings.\n'],
])('%s is not used', (_, text) => {
  reports('yaml-subset', { 'voices/ana.yaml': 'name: Ana\nrole: voice\n', 'voices/wren.yaml': text })
})
