import { expect, test } from 'vitest'
import { onDay } from '../../../src/engine/day.ts'
import { checkGarden } from '../../../src/engine/index.ts'
import { readGarden } from '../../../src/garden/disk.ts'
import { siteOf } from '../../../src/views/site.ts'
import { byId, tidesFolder } from '../../helpers/tides.ts'
import { type Viewed, viewed } from '../../helpers/viewed.ts'

const { judged } = checkGarden(await readGarden(tidesFolder), onDay('2026-11-24'))
if (!judged) throw new Error('The garden cannot be judged.')
const siteIn = (folder: string | undefined): Viewed => viewed(siteOf(judged, {}, { base: '', folder }))
const { claims, dispatches } = siteIn('content')
const editorsOf = (id: string, views = claims): string[] =>
  byId(views, ({ card }) => card.id, id).editors.map((pieces) => pieces.map(({ text }) => text).join(''))

test('an editor is told the command that records a source, and the file that cites it', () => {
  const lines = editorsOf('tides/fish-pass').join('\n')
  expect(lines).toContain('npm run ripen -- new source')
  expect(lines).toContain('content/claims/tides/fish-pass.yaml')
})

test('a claim that has earned more than its badge begins with the command that raises it', () => {
  expect(editorsOf('tides/silt')[0]).toContain('npm run ripen -- move tides/silt well-sourced --by')
})

test.each([
  ['gardens/tides', 'gardens/tides/claims/tides/fish-pass.yaml', ' --content gardens/tides'],
  ['', 'claims/tides/fish-pass.yaml', ' --content .'],
  [undefined, 'claims/tides/fish-pass.yaml', ' --content …'],
])('a garden in %j has its files and its commands named so', (folder, file, option) => {
  const { claims: views } = siteIn(folder)
  const fishPass = editorsOf('tides/fish-pass', views).join('\n')
  expect(fishPass).toContain(` in ${file}.`)
  expect(fishPass).toContain(`new source${option}`)
  expect(fishPass).not.toContain('content/claims')
  expect(editorsOf('tides/silt', views)[0]).toContain(`move tides/silt well-sourced${option} --by`)
})

test('what rests on a weaker claim is sent to the file of that claim', () => {
  const lines = editorsOf('tides/worth-more').join('\n')
  const named = [...lines.matchAll(/content\/claims\/(\S+)\.yaml/g)].map(([, id]) => id)
  for (const id of named) expect(claims.map(({ card }) => card.id)).toContain(id)
})

test('each sentence is said once', () => {
  for (const { editors } of [...claims, ...dispatches]) {
    const lines = editors.map((pieces) => JSON.stringify(pieces))
    expect(new Set(lines).size).toBe(lines.length)
  }
})
