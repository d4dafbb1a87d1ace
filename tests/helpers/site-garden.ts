import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Texts } from './garden.ts'
import { png } from './images.ts'
import { badge, cite, claimText } from './texts.ts'
import { tidesFolder } from './tides.ts'

/**
 * Plants the garden whose site the tests look at: `tests/gardens/tides`, and beside its pages one with what it takes a
 * crowd to see: forty claims, so that lists are cut, filters count and orders show; footnotes; an image; words to search for.
 *
 * @param folder  is made
 */
export function plantSiteGarden(folder: string): void {
  cpSync(tidesFolder, folder, { recursive: true })
  plant(folder, { ...islands, ...crowd() })
  plantImage(folder)
}

/** Writes a grey sea among the images of a garden. */
export function plantImage(folder: string): void {
  mkdirSync(join(folder, 'media'))
  writeFileSync(join(folder, 'media/sea.png'), png(1200, 500))
}

/** Writes texts as the files of a garden. */
export function plant(folder: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const islands: Texts = {
  'pages/islands.md': `---
title: Forty Islands
summary: What forty islands pay for power from the tides.
planted: 2026-06-01
questions:
  - question: Which island pays least?
    claims: [islands/i-10, islands/i-11]
---
## What they burn

Most islands burn oil[^oil] and would rather not. It is dear where it has to be carried, and it has to be carried to all
of them. What a tide could save them goes by what they pay now, which few have told.

## What they pay

Some have a price that anybody can look up[^writing]: [[claim:islands/i-8]], and [[claim:islands/i-9]] [@harbour-log].
Others have none yet, as [[claim:islands/i-18]] shows. Between them stand those whose price is known and disputed, and
there are more of them each year.

## What they wait for

![A grey sea without a cable in it](media/sea.png "The sea between two islands.")

A cable to the shore[^cable], or a lagoon that is small enough. See [[tides]] [@survey, p. 3; @turbine-maker].

[^oil]: It comes by ship, once a month when the sea allows.

[^writing]: Written down in a contract, that is, and not in a promise.

[^cable]: Laid once and mended often, as the log of [the ship that lays them](https://islands.example/log) tells.
`,
  'river/2026-07-02-lights.md': `---
date: 2026-07-02
voice: remy
title: The lights of the fourth island
pages: [islands]
rests: [islands/i-8]
history:
  - { date: 2026-07-02, by: remy, badge: unconfirmed, why: It rests on a claim about one island. }
---
They went out twice in June[^june], and nobody has said why. Whoever sells them power by the tide will have to.

[^june]: On the third and on the nineteenth, both at slack water.
`,
  'sources/basalt.yaml': `title: Basalt columns at low water
kind: report
publisher: Survey of the Islands
summary: Every column is on its map; kelp is not.
url: https://islands.example/basalt
pages: [islands]
history:
  - { date: 2026-06-01, by: editor, grade: B, why: Its method is shown. }
`,
}

/** What some of the islands are known for; of the others the price is. */
const known: Readonly<Record<number, string>> = {
  12: 'Basalt columns guard the twelfth island from the tide.',
  13: 'Kelp stops a turbine at the thirteenth island within a week.',
  38: 'Kelp stops no turbine at the thirty-eighth island.',
  39: 'Quantizing its tide-driven GPUs cut the labour of the thirty-ninth island tenfold.',
}

/** Other words that people ask for an island by. */
const alias: Readonly<Record<number, string>> = {
  39: 'alias: [cheap graphics cards, less toil]\n',
}

/** Ways for a claim to be supported, and how its badge moved. */
const ways = {
  'well-sourced': { evidence: [cite('harbour-log'), cite('survey')], from: 'caveat' },
  caveat: { evidence: [cite('survey')], from: 'unconfirmed' },
  unconfirmed: { evidence: [cite('turbine-maker')], from: undefined },
  unsourced: { evidence: [], from: undefined },
} as const

/** Of each twenty islands seven are well sourced, seven have a caveat, and three each are unconfirmed and unsourced. */
function wayOf(island: number): keyof typeof ways {
  const place = (island - 1) % 20
  if (place < 7) return 'well-sourced'
  if (place < 14) return 'caveat'
  return place < 17 ? 'unconfirmed' : 'unsourced'
}

/** Each claim is planted, and its badge moved if it did, on a day of its own: the first on 2026-06-01 and 2026-09-01. */
function crowd(): Texts {
  const claims = Array.from({ length: 40 }, (_, index) => {
    const island = index + 1
    const way = wayOf(island)
    const { evidence, from } = ways[way]
    const [month, day] = [Math.floor(index / 20), `${(index % 20) + 1}`.padStart(2, '0')]
    const planted = `2026-0${6 + month}-${day}`
    const moved = `2026-${['09', '10'][month]}-${day}`
    const history = from ? [badge(planted, 'remy', from), badge(moved, 'editor', way)] : [badge(planted, 'halima', way)]
    const statement = known[island] ?? `The price of a day of power on island ${island} is $${island}.80.`
    return [
      `claims/islands/i-${island}.yaml`,
      claimText({ evidence, history, more: alias[island] ?? '' }).replace('Prices fall.', `"${statement}"`),
    ] as const
  })
  return Object.fromEntries(claims)
}
