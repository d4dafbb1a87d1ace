import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Kin, kinAmong } from '../../../src/engine/judge/kin.ts'
import { relationBetween } from '../../../src/engine/judge/relation.ts'
import type { Source } from '../../../src/engine/types.ts'
import { anySources } from '../../helpers/generated-garden.ts'
import { gardenOf, source } from '../../helpers/records.ts'

function pairwise(sources: readonly Source[], one: Source): Kin[] {
  return sources.flatMap((other) => {
    const relation = other === one ? undefined : relationBetween(one, other)
    return relation ? [{ source: other, relation }] : []
  })
}

test('whom a source is related to is the same as when all are compared in pairs, in the same order', () => {
  fc.assert(
    fc.property(anySources, (records) => {
      const sources = [...gardenOf({ sources: records }).sources.values()]
      const kin = kinAmong(sources)
      for (const one of sources) expect(kin(one)).toEqual(pairwise(sources, one))
    }),
  )
})

const ann = (orcid: string) => ({ name: 'Ann', orcid })

test.each([
  ['a publisher, however it is written', { publisher: 'The  House' }, { publisher: ' the house' }],
  ['an origin', { origin: 'leak' }, { origin: 'Leak' }],
  ['a name, where one has no ORCID', { authors: ['Ann'] }, { authors: [ann('0000-0001')] }],
  ['an ORCID under two names', { authors: [ann('0000-000x')] }, { authors: [{ name: 'A. N.', orcid: '0000-000X' }] }],
  ['that one retells the other', { derives: ['b'] }, {}],
])('related by %s', (_what, a, b) => {
  const { sources } = gardenOf({ sources: { a: source(a), b: source(b) } })
  const [one, other] = [...sources.values()]
  const kin = kinAmong([...sources.values()])
  expect([one && kin(one), other && kin(other)].map((found) => found?.map(({ source: { id } }) => id))).toEqual([
    ['b'],
    ['a'],
  ])
})

test('two people of one name are not related', () => {
  const { sources } = gardenOf({
    sources: { a: source({ authors: [ann('0000-0001')] }), b: source({ authors: [ann('0000-0002')] }) },
  })
  const kin = kinAmong([...sources.values()])
  expect([...sources.values()].flatMap(kin)).toEqual([])
})
