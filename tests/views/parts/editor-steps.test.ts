import { expect, test } from 'vitest'
import { byId, tides } from '../../helpers/tides.ts'

const { claims, dispatches } = await tides()
const editorsOf = (id: string): string[] =>
  byId(claims, ({ card }) => card.id, id).editors.map((pieces) => pieces.map(({ text }) => text).join(''))

test('an editor is told the command that records a source, and the file that cites it', () => {
  const lines = editorsOf('tides/fish-pass').join('\n')
  expect(lines).toContain('npm run ripen -- new source')
  expect(lines).toContain('content/claims/tides/fish-pass.yaml')
})

test('a claim that has earned more than its badge begins with the command that raises it', () => {
  expect(editorsOf('tides/silt')[0]).toContain('npm run ripen -- move tides/silt well-sourced')
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
