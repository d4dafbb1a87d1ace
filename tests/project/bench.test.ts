import { describe, expect, test } from 'vitest'
import { benchText } from '../../scripts/bench/bench-text.ts'
import { today } from '../../scripts/bench/garden/days.ts'
import { plantGarden } from '../../scripts/bench/garden/garden.ts'
import { growthOf, isMet, ratiosOf } from '../../scripts/bench/ratios.ts'
import { worksOf } from '../../scripts/bench/rows.ts'
import type { Measured } from '../../scripts/bench/works.ts'
import { type Checked, checkGarden, onDay } from '../../src/engine/index.ts'
import { files } from '../helpers/garden.ts'
import { textOf } from './project-files.ts'

const policy = textOf('content/policy.yaml')

const checked = (claims: number): Checked =>
  checkGarden(files(Object.fromEntries(plantGarden(claims, policy, 1))), onDay(today))

describe('a planted garden', () => {
  const { diagnostics, judged } = checked(60)

  test('is accepted without an error, be it of one claim', () => {
    const found = [...diagnostics, ...checked(1).diagnostics]
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('is the same to the byte for the same seed, and another for another', () => {
    expect([...plantGarden(30, policy, 7)]).toEqual([...plantGarden(30, policy, 7)])
    const claimsOf = (seed: number): string[] =>
      [...plantGarden(30, policy, seed)].filter(([path]) => path.startsWith('claims/')).map(([, text]) => text)
    const other = new Set(claimsOf(8))
    expect(claimsOf(7).filter((text) => other.has(text))).toEqual([])
  })

  test('has what makes sources related, and what stands on other claims', () => {
    const sources = [...(judged?.garden.sources.values() ?? [])].map(({ record }) => record)
    const held = (['authors', 'publisher', 'origin', 'derives', 'stake'] as const).map(
      (key) => sources.filter((source) => source[key] !== undefined).length > 2,
    )
    expect(held).toEqual([true, true, true, true, true])
    const claims = [...(judged?.garden.claims.values() ?? [])]
    expect(claims).toHaveLength(60)
    expect(claims.filter(({ legs }) => legs.length > 0).length).toBeGreaterThan(2)
    expect(claims.filter(({ history }) => history.length > 1).length).toBeGreaterThan(20)
  })
})

const cost = { firstSeconds: 0.1, cpuSeconds: 1.5, peakBytes: undefined }
const garden = { files: 20, bytes: 1e5 }

test('figures are told with the machine that they come from, each beside its floor and its bar', () => {
  const machine = { processors: 2, model: 'Thinker', memoryBytes: 8e9, node: '24.0.0', system: 'Linux' }
  const works = [
    { name: 'floor', floor: undefined, bar: undefined, seconds: 0.5, ...cost },
    { name: 'check', floor: 'floor', bar: { times: 2.5 }, seconds: 1.25, ...cost, peakBytes: 300e6 },
    { name: 'again', floor: 'check', bar: { times: 0.2 }, seconds: 0.5, ...cost },
    { name: 'start', floor: 'floor', bar: { seconds: 0.4 }, seconds: 0.3, ...cost },
  ]
  const site = { files: 4, bytes: 2e6, pages: 3 }
  const small = { claims: 9, garden, site, works }
  const large = { claims: 1000, garden, site: { ...site, files: 5 }, works: [] }
  expect(benchText(machine, [small, large], 3)).toBe(`2 × Thinker, 8000 MB, Linux, Node 24.0.0; best of 3
Times are by the clock: what is asked of them holds on a machine that does nothing else.

9 claims: 20 files of 0.1 MB; site of 3 pages, 4 files of 2.0 MB
          s  s of CPU  peak MB     ×     of  at most
floor  0.50      1.50        –
check  1.25      1.50      300  2.50  floor     2.50      met
again  0.50      1.50        –  0.40  check     0.20  not met
start  0.30      1.50        –  0.60  floor   0.40 s      met

                                 at most
files of the site ÷ pages  1.33

1000 claims: 20 files of 0.1 MB; site of 3 pages, 5 files of 2.0 MB
  s  s of CPU  peak MB  ×  of  at most

                                 at most
files of the site ÷ pages  1.67     1.60  not met
`)
})

describe('what is asked of figures together', () => {
  const measured = (claims: number, taken: Readonly<Record<string, number>>): Measured => ({
    claims,
    garden,
    site: { files: 3 * claims, bytes: 1e6, pages: 2 * claims },
    works: worksOf((name) => {
      const seconds = taken[name]
      return seconds === undefined ? undefined : { ...cost, seconds, peakBytes: 2.4e9 }
    }),
  })
  const taken = {
    'build, first': 40,
    'build, nothing changed': 4,
    'build, one claim edited': 10,
    'Astro, HTML alone': 20,
    'Eleventy, HTML alone': 10,
  }

  test.each([
    [
      1000,
      [
        ['÷ Astro, HTML alone', 2, false],
        ['÷ Eleventy, HTML alone', 4, undefined],
      ],
    ],
    [
      10_000,
      [
        ['÷ Astro, HTML alone', 2, false],
        ['÷ Eleventy, HTML alone', 4, true],
      ],
    ],
  ] as const)('of a build of %i claims beside other generators', (claims, told) => {
    const ratios = ratiosOf(measured(claims, taken)).filter(({ name }) => name.includes('HTML alone'))
    expect(ratios.map((ratio) => [ratio.name, ratio.value, isMet(ratio)])).toEqual(
      told.map(([name, ...rest]) => [`build, first ${name}`, ...rest]),
    )
  })

  test('of builds in the folder of one before, of memory and of files', () => {
    const ratios = ratiosOf(measured(10_000, taken)).filter(({ name }) => !name.includes('HTML alone'))
    expect(ratios.map((ratio) => [ratio.name, ratio.value, isMet(ratio)])).toEqual([
      ['build, nothing changed ÷ build, first', 0.1, true],
      ['build, one claim edited ÷ build, first', 0.25, false],
      ['build, first: peak of memory, GB', 2.4, true],
      ['files of the site ÷ pages', 1.5, true],
    ])
  })

  test('says nothing of what was not measured', () => {
    expect(ratiosOf({ ...measured(1000, {}), site: undefined })).toEqual([])
    expect(growthOf([measured(1000, taken)])).toEqual([])
  })

  test('of a page of a large garden beside one of a usual one', () => {
    const growth = (seconds: number) =>
      growthOf([measured(1000, taken), measured(10_000, { 'build, first': seconds })]).map((ratio) => [
        ratio.name,
        ratio.value,
        isMet(ratio),
      ])
    const name = 'a page of 10000 claims ÷ one of 1000'
    expect([growth(460), growth(480)]).toEqual([[[name, 1.15, true]], [[name, 1.2, false]]])
  })
})
