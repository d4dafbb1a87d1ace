import { describe, expect, test } from 'vitest'
import type { ClaimView } from '../../../src/views/pages/claim.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, claimText, decided } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const { claims, dispatches } = await tides()
const claim = (id: string): ClaimView => byId(claims, ({ card }) => card.id, id)

describe('the visible ripening', () => {
  test('shows every badge a claim went through, with day, voice and reason', () => {
    const { card } = claim('tides/lagoon-cost')
    expect(card.path.map(({ label }) => label)).toEqual(['Well sourced', 'Caveat'])
    expect(card.history.map(({ date, by, kind, why }) => [date, by.id, kind, why])).toEqual([
      ['2026-05-30', 'remy', 'grew', 'One paper, but with every figure shown.'],
      ['2026-05-30', 'editor', 'badge-moved', 'One strong source, and nobody independent behind it.'],
      ['2026-06-05', 'editor', 'tended', expect.stringContaining('Two more articles')],
    ])
    expect(card.history[1]?.move).toMatchObject({ from: { id: 'well-sourced' }, to: { id: 'caveat' }, isDown: true })
    expect(card.history[2]?.was).toContain('A lagoon costs about three times')
  })

  test('of a reading begins with being tended, and a withdrawal ends it', () => {
    expect(claim('tides/worth-more').card.history.map(({ kind }) => kind)).toEqual(['tended'])
    expect(claim('tides/moon').card.history.map(({ kind }) => kind)).toEqual(['grew', 'withdrawn'])
  })

  test('is newest first on the page of the claim', () => {
    expect(claim('tides/lagoon-cost').history.map(({ date }) => date)).toEqual([
      '2026-06-05',
      '2026-05-30',
      '2026-05-30',
    ])
  })
})

describe('how far to trust it', () => {
  test('is told in steps, their number and the stage', () => {
    const { steps, met, of, stage, contested } = claim('tides/fish-pass').card
    expect(steps.map(({ says, taken }) => `${taken ? '✓' : '○'} ${says}`)).toEqual([
      '✓ A strong source says it directly.',
      '○ A second and independent one does too.',
      '✓ One of them has nothing to gain.',
      '○ No contradiction is recorded.',
    ])
    expect({ met, of, stage, contested }).toEqual({ met: 2, of: 4, stage: 'half-ripe', contested: true })
  })

  test('what rests on claims names the weakest, whose steps it shows, and how far it can go', () => {
    const { card, legs } = claim('tides/worth-more')
    expect(card.stepsOf?.id).toBe('tides/fish-pass')
    expect(card.ceiling).toBe('as far as a reading can go')
    expect(legs.map(({ id, isWeakest }) => [id, isWeakest])).toEqual([
      ['tides/two-tides-a-day', false],
      ['tides/fish-pass', true],
    ])
    expect(claim('tides/fish-pass').card).toMatchObject({ stepsOf: undefined, ceiling: undefined })
  })

  test('what has earned more than its badge is ripe for it', () => {
    expect(claim('tides/silt').card.promotion?.id).toBe('well-sourced')
    expect(claim('tides/fish-pass').card.promotion).toBeUndefined()
  })

  test('the next steps are sentences', () => {
    const { next } = claim('tides/fish-pass')
    expect(next?.badge.id).toBe('well-sourced')
    expect(next?.steps.map(({ says }) => says)).toEqual([
      'Find one more independent, direct source of grade B or better, not related to Ann Able et al.',
      'Answer River Watch, which contradicts it.',
    ])
    expect(claim('tides/two-tides-a-day').next).toBeUndefined()
  })

  test('what is at its ceiling has none, and a step of its own names no other claim', () => {
    expect(byId(dispatches, ({ card }) => card.id, '2026-06-07-clock').next).toBeUndefined()
    expect(claim('grid/two-lagoons').next?.steps.map(({ of }) => of)).toEqual([undefined])
  })

  test('a step for another claim names that one by its words', () => {
    const history = [badge('2026-05-30', 'remy', 'unsourced')]
    const { claims: made } = siteFrom({
      'claims/economy/bread.yaml': claimText({ history }),
      'claims/economy/gone.yaml': claimText({
        history,
        more: `withdrawn: ${decided('2026-06-01')}\n`,
      }).replace('fall', '*fell*'),
      'claims/economy/so.yaml': claimText({ kind: 'reading', rests: ['economy/bread', 'economy/gone'], history }),
    })
    const steps = byId(made, ({ card }) => card.id, 'economy/so').next?.steps ?? []
    expect(steps.map(({ says, of }) => [says, of?.id, of?.label])).toEqual([
      ['Find one source.', 'economy/bread', 'Prices fall.'],
      ['Rest on “Prices fell.” no longer, which is withdrawn.', undefined, undefined],
    ])
  })
})

describe('unconfirmed words', () => {
  test('are marked where they stand, in lists too', () => {
    const { card, detailHtml } = claim('tides/turbines-last')
    for (const html of [card.html, card.line, detailHtml])
      expect(html).toContain('<mark class="unverified">25 years</mark>')
  })
})

describe('where a claim is used', () => {
  test('is told of each page, claim and dispatch once, with the ways', () => {
    const { usedIn, restingOnIt } = claim('tides/fish-pass')
    expect(usedIn.map(({ ref, ways }) => [ref.kind, ref.id, ways])).toEqual([
      ['page', 'tides', ['among its claims']],
      ['dispatch', '2026-06-06-eels', ['in its text', 'speaks against it']],
    ])
    expect(restingOnIt.map(({ id }) => id)).toEqual(['tides/worth-more'])
    expect(claim('tides/lagoon-cost').usedIn[0]?.ways).toEqual(['among its claims', 'in an open question'])
  })

  test('a withdrawn claim says what to read instead', () => {
    const { card, see } = claim('tides/moon')
    expect(card.withdrawn).toEqual({ date: '2026-05-29', why: 'It is not so.' })
    expect(see.map(({ id }) => id)).toEqual(['tides/two-tides-a-day'])
  })
})
