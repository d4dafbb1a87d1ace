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

[[chart:power-price]]

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
  'series/power-price.yaml': `title: What a day of power costs on three islands
summary: Prices as the *islands* tell them; what they pay for oil beside is not in them.
columns:
  - { id: month, title: Month, type: month }
  - { id: price, title: Price, type: number, unit: $ per day, low: least, high: most }
  - { id: least, title: At least, type: number }
  - { id: most, title: At most, type: number }
  - { id: island, title: Island, type: text }
  - { id: source, title: Source, type: text }
rows:
  - [2025-01, "9.80", "9.10", "10.40", The eighth island, harbour-log]
  - [2025-07, "9.20", "8.80", "9.90", The eighth island, harbour-log]
  - [2026-03, "8.50", "8.00", "9.00", The eighth island, survey]
  - [2025-02, "14.00", null, null, The island behind the lighthouse, survey]
  - [2025-11, "11.50", null, null, The island behind the lighthouse, survey]
  - [2026-05, "9.00", null, null, The island behind the lighthouse, harbour-log]
source: source
chart: { kind: line, x: month, y: price, by: island, says: On the eighth island the price fell from $9.80 to $8.50 a day. }
claims: [islands/i-8, islands/i-15]
history:
  - { date: 2026-06-01, by: halima, why: Read from the harbour log and the survey. }
  - { date: 2026-06-10, by: editor, why: The third price was read again in the survey. }
`,
  'series/turbines.yaml': `title: Power of the largest turbines
columns:
  - { id: design, title: Design, type: text }
  - { id: power, title: Power, type: number, unit: MW, low: least, high: most }
  - { id: least, title: At least, type: number }
  - { id: most, title: At most, type: number }
  - { id: source, title: Source, type: text }
rows:
  - [A barrage across the mouth of a river, "254", null, null, survey]
  - [A turbine in the stream, null, "1.5", "2", turbine-maker]
  - [A lagoon, "30", "20", "60", survey]
source: source
chart: { kind: ranges, x: design, y: power, log: y, says: The largest has 254 MW. }
history:
  - { date: 2026-06-01, by: halima, why: Read from the survey. }
`,
  'series/harvest.yaml': `title: Power sold
columns:
  - { id: year, title: Year, type: year }
  - { id: power, title: Power sold, type: number, unit: GWh }
  - { id: by, title: Buyer, type: text }
  - { id: source, title: Source, type: text }
rows:
  - [2023, "12", Homes, survey]
  - [2024, "15", Homes, survey]
  - [2025, "21", Homes, survey]
  - [2023, "4", Ships, survey]
  - [2024, "9", Ships, survey]
  - [2025, "16.5", Ships, survey]
source: source
chart: { kind: bars, x: year, y: power, by: by, says: "Homes bought 21 GWh in 2025, ships 16.5." }
claims: [islands/i-9]
history:
  - { date: 2026-06-01, by: halima, why: Read from the survey. }
`,
  'series/load.yaml': `title: Cost by load
columns:
  - { id: load, title: Load, type: number, unit: "%" }
  - { id: cost, title: Cost, type: number, unit: $ per MWh, low: least, high: most }
  - { id: least, title: At least, type: number }
  - { id: most, title: At most, type: number }
  - { id: source, title: Source, type: text }
rows:
  - ["10", "420", "390", "450", survey]
  - ["25", "170", null, null, survey]
  - ["50", "86", "80", "95", survey]
  - ["100", "44", null, null, turbine-maker]
source: source
chart: { kind: points, x: load, y: cost, says: At full load it costs $44. }
claims: [islands/i-1]
history:
  - { date: 2026-06-01, by: halima, why: Read from the survey. }
`,
  'series/tariff.yaml': `title: The tariff of the first island
columns:
  - { id: day, title: Day, type: day }
  - { id: tariff, title: Tariff, type: number, unit: $ per kWh }
  - { id: source, title: Source, type: text }
rows:
  - [2025-01-01, "0.40", survey]
  - [2025-06-15, "0.32", survey]
  - [2026-02-01, "0.29", survey]
source: source
chart: { kind: steps, x: day, y: tariff, says: "The tariff fell from $0.40 to $0.29, in 2 steps." }
claims: [islands/i-1, islands/i-2]
history:
  - { date: 2026-06-01, by: halima, why: Read from the survey. }
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
