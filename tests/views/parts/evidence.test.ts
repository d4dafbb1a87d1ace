import { describe, expect, test } from 'vitest'
import type { EvidenceView } from '../../../src/views/parts/evidence.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, decided, grade, sourceText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const { claims, sources } = await tides()
const evidence = (id: string): EvidenceView => byId(claims, ({ card }) => card.id, id).evidence

describe('related sources', () => {
  test('stand together and say why, each reason once', () => {
    const { groups, count } = evidence('tides/lagoon-cost').supporting
    expect(count).toBe('3 sources, 1 independent')
    expect(groups.map(({ citations }) => citations.map(({ source }) => source.id))).toEqual([
      ['price-study', 'price-study-news', 'price-study-blog'],
    ])
    expect(groups[0]?.because).toBe('Count as one: same author, Dee Dyer; they go back to “What a lagoon costs”.')
  })

  test('are told by their common origin, spelled as one of them spells it', () => {
    expect(evidence('tides/jobs').supporting.groups[0]?.because).toMatch(
      /^Count as one: .*same origin, .*Severn {1,2}release/,
    )
  })

  test('a source by itself needs no reason', () => {
    const { groups, count } = evidence('tides/two-tides-a-day').supporting
    expect(count).toBe('2 sources, 2 independent')
    expect(groups.map(({ because }) => because)).toEqual([undefined, undefined])
  })
})

describe('what speaks against a claim', () => {
  const { groups } = evidence('tides/fish-pass').contradicting
  const citations = groups.flatMap((group) => group.citations)

  test('counts or was answered, what counts first', () => {
    expect(citations.map(({ source, counts, answered }) => [source.id, counts, answered?.by.id])).toEqual([
      ['sluice-count', true, undefined],
      ['angler-post', false, 'editor'],
    ])
  })

  test('says where and in which words', () => {
    expect(byId(citations, ({ source }) => source.id, 'sluice-count')).toMatchObject({
      at: 'p. 7',
      quote: 'Of 412 eels, 131 came through alive.',
      directness: 'direct',
      source: { grade: 'B', by: 'River Watch, 2025', kind: 'dataset' },
    })
  })
})

/** The evidence of a claim that cites a source with one passage. */
function evidenceOf(citations: readonly string[], more = ''): EvidenceView | undefined {
  const passages = 'passages:\n  - { id: fall, text: Prices fall., seen: { date: 2026-05-30, by: remy } }\n'
  const source = sourceText('s', { history: [grade('2026-05-30', 'editor', 'C')], more: `${passages}${more}` })
  const claim = claimText({ evidence: citations, history: [badge('2026-05-30', 'remy', 'unsourced')] })
  return siteFrom({ 'sources/s.yaml': source, 'claims/economy/bread.yaml': claim }).claims[0]?.evidence
}

/** A citation that quotes the passage. */
const quoting = (more = ''): string => cite('s', 'supports', `, quote: Prices fall.${more}`)
const dropped = `, dropped: ${decided('2026-06-01')}`

describe('how much of it shows its words', () => {
  const shown = (citations: readonly string[], more = ''): string => evidenceOf(citations, more)?.shown ?? ''

  test('is counted over both sides', () => {
    expect(evidence('tides/fish-pass').shown).toBe('Citations that show the source’s own words: 1 of 4.')
    expect(shown([quoting(), cite('s', 'contradicts')])).toMatch(/: 1 of 2\.$/)
  })

  test('leaves out context and what is not usable', () => {
    expect(shown([quoting(), cite('s', 'context'), quoting(dropped)])).toMatch(/: 1 of 1\.$/)
    expect(shown([quoting()], 'retracted: { date: 2026-06-01, why: Because. }\n')).toBe('')
  })

  test('is not said where nothing is cited', () => {
    expect(shown([])).toBe('')
  })
})

describe('a quote', () => {
  const { contradicting, supporting } = evidence('tides/fish-pass')
  const citations = [contradicting, supporting].flatMap(({ groups }) => groups.flatMap((group) => group.citations))

  test('is shown in the passage that holds it, with who saw it where', () => {
    expect(byId(citations, ({ source }) => source.id, 'sluice-count').proof).toEqual({
      passage: 'eels',
      pieces: [
        { text: 'We counted what left the turbines. ', isQuoted: false },
        { text: 'Of 412 eels, 131 came through alive.', isQuoted: true },
        { text: ' Salmon were not counted.', isQuoted: false },
      ],
      at: 'p. 7',
      seen: '2026-05-29',
      by: expect.objectContaining({ id: 'remy' }),
      href: expect.stringMatching(/^https:\/\/.*#:~:text=Of%20412%20eels%2C%20131%20came%20through%20alive\.$/),
    })
  })

  test('of a source without passages has none', () => {
    expect(citations.filter(({ quote, proof }) => quote !== undefined && proof === undefined)).toHaveLength(2)
  })
})

describe('what is missing of the words that a citation stands on', () => {
  test('is a passage that holds them, or words at all', () => {
    const { supporting, contradicting } = evidence('tides/fish-pass')
    const citations = [supporting, contradicting].flatMap(({ groups }) => groups.flatMap((group) => group.citations))
    expect(citations.map(({ source, lacks }) => [source.id, lacks])).toEqual([
      ['survey', 'No passage on record holds these words.'],
      ['turbine-maker', 'Its own words are not shown.'],
      ['sluice-count', ''],
      ['angler-post', 'No passage on record holds these words.'],
    ])
  })

  test('is nothing where they are inferred, context or dropped', () => {
    const inferred = cite('s').replace('direct }', 'indirect }')
    const all = evidenceOf([inferred, cite('s', 'context'), cite('s', 'supports', dropped)])
    const citations = [all?.supporting.groups.flatMap((group) => group.citations), all?.context, all?.dropped].flat()
    expect(citations.map((citation) => citation?.lacks)).toEqual(['', '', ''])
  })
})

test('context and what was dropped stand apart', () => {
  expect(evidence('tides/two-tides-a-day').context.map(({ source }) => source.id)).toEqual(['encyclopedia'])
  const { dropped, supporting } = evidence('tides/silt')
  expect(dropped.map(({ source, dropped: decision }) => [source.id, source.trouble, decision?.why])).toEqual([
    ['old-model', 'retracted on 2026-06-03', 'Its own author took it back.'],
  ])
  expect(supporting.count).toBe('2 sources, 2 independent')
})

test('a stake anywhere in its line is a source’s stake', () => {
  const weekly = byId(sources, ({ ref }) => ref.id, 'weekly')
  expect(weekly.ref.stake).toBe('It wants to build the lagoon.')
  expect(weekly.line.map(({ id }) => id)).toEqual(['release'])
  expect(weekly.relations.map(({ source }) => source.id)).toEqual(['daily', 'release'])
})

test('the page of a source says what leans on it, and how its grade went', () => {
  const log = byId(sources, ({ ref }) => ref.id, 'harbour-log')
  expect(log.leaning.map(({ ref, how }) => [ref.id, how])).toEqual([
    ['grid/an-hour-late', 'supports, direct'],
    ['tides/silt', 'supports, direct'],
    ['tides/two-tides-a-day', 'supports, direct'],
  ])
  expect(log.history.map(({ grade, from }) => [from, grade])).toEqual([
    ['B', 'A'],
    [undefined, 'B'],
  ])
  expect(log.mentions.map(({ ref }) => ref.id)).toEqual(['tides'])
})
