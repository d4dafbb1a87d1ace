import { Exact } from './exact.ts'

export interface KnownUnit {
  /** The unit that it can be brought to, by its name: only what has the same one can be compared. */
  readonly base: string
  /** How many of those it is. */
  readonly factor: Exact
  /** Whether it adds up over time, so that so many in a year are so many a year. */
  readonly addsUp: boolean
  /** Of a change, whether it is told in percent of what was there before, and whether there is less now. */
  readonly change?: { readonly inPercent: boolean; readonly isFall: boolean }
}

/** Units by what they can be brought to, each by how many of those it is. */
const levels: Units = {
  '%': { '%': 1, percent: 1, '‰': '0.1', times: 100 },
  'percentage points': { 'percentage points': 1, 'percentage point': 1, 'basis points': '0.01' },
  kW: { kW: 1, W: '0.001', MW: 1e3, GW: 1e6, TW: 1e9 },
  'm²': { 'm²': 1, m2: 1, ha: 1e4, hectare: 1e4, hectares: 1e4, 'km²': 1e6, km2: 1e6 },
  m: { m: 1, mm: '0.001', cm: '0.01', km: 1e3 },
  '°C': { '°C': 1 },
}
const sums: Units = {
  $: { $: 1, USD: 1, dollar: 1, dollars: 1, cent: '0.01', cents: '0.01', '¢': '0.01' },
  '€': { '€': 1, EUR: 1, euro: 1, euros: 1 },
  '£': { '£': 1, GBP: 1 },
  CHF: { CHF: 1 },
  yen: { yen: 1, '¥': 1, JPY: 1 },
  yuan: { yuan: 1, CNY: 1, RMB: 1 },
  kWh: { kWh: 1, Wh: '0.001', MWh: 1e3, GWh: 1e6, TWh: 1e9 },
  GB: { GB: 1, byte: '1e-9', bytes: '1e-9', kB: '1e-6', MB: '0.001', TB: 1e3, PB: 1e6 },
  FLOP: { FLOP: 1, GFLOP: 1e9, TFLOP: 1e12, PFLOP: 1e15, EFLOP: 1e18 },
  kg: { kg: 1, mg: '1e-6', g: '0.001', t: 1e3, tonne: 1e3, tonnes: 1e3, Mt: 1e9 },
  'm³': { 'm³': 1, m3: 1, ml: '1e-6', litre: '0.001', litres: '0.001', l: '0.001', L: '0.001' },
}

type Units = Readonly<Record<string, Readonly<Record<string, number | string>>>>

/** Changes. `fold` says no direction: what is measured does. */
const changes: Readonly<Record<string, Omit<KnownUnit, 'factor' | 'addsUp'>>> = {
  fold: { base: 'fold', change: { inPercent: false, isFall: false } },
  'fold more': { base: 'change', change: { inPercent: false, isFall: false } },
  'fold less': { base: 'change', change: { inPercent: false, isFall: true } },
  '% more': { base: 'change', change: { inPercent: true, isFall: false } },
  '% less': { base: 'change', change: { inPercent: true, isFall: true } },
}

/** What is counted one by one: of some there are so many at a time, others come and go. */
const there =
  'author card cell chip client company country customer employee GPU household hospital item job line model newsroom ' +
  'page parameter patient person point reader respondent sample server site source student study subscriber survey ' +
  'system team tool user vehicle word worker'
const passing = 'answer article call error message prompt query request task test token vote'

/** Lengths of time in years: a month is a twelfth, and a year has the days it has on average. */
const times: Readonly<Record<string, Exact>> = {
  year: new Exact(1),
  quarter: new Exact(1).div(4),
  month: new Exact(1).div(12),
  week: new Exact(7).div('365.2425'),
  day: new Exact(1).div('365.2425'),
  hour: new Exact(1).div('8765.82'),
  minute: new Exact(1).div('525949.2'),
  second: new Exact(1).div('31556952'),
}

/** What any unit may be preceded by. */
export const scales: ReadonlyMap<string, Exact> = new Map([
  ['hundred', new Exact('1e2')],
  ['thousand', new Exact('1e3')],
  ['million', new Exact('1e6')],
  ['billion', new Exact('1e9')],
  ['trillion', new Exact('1e12')],
  ['quadrillion', new Exact('1e15')],
])

const plurals: Readonly<Record<string, string>> = {
  company: 'companies',
  country: 'countries',
  person: 'people',
  query: 'queries',
  study: 'studies',
}

const one = { factor: new Exact(1) }

/** Every unit there is, by how it is written; the case of its letters counts. */
export const units: ReadonlyMap<string, KnownUnit> = new Map([
  ...known(levels, false),
  ...known(sums, true),
  ...Object.entries(changes).map(([name, unit]) => [name, { ...unit, ...one, addsUp: false }] as const),
  ...Object.entries(times).flatMap(([name, factor]) => ofBothNumbers(name, { base: 'years', factor, addsUp: false })),
  ...there.split(' ').flatMap((name) => ofBothNumbers(name, { base: manyOf(name), ...one, addsUp: false })),
  ...passing.split(' ').flatMap((name) => ofBothNumbers(name, { base: manyOf(name), ...one, addsUp: true })),
])

function known(table: Units, addsUp: boolean): (readonly [string, KnownUnit])[] {
  return Object.entries(table).flatMap(([base, names]) =>
    Object.entries(names).map(([name, factor]) => [name, { base, factor: new Exact(factor), addsUp }] as const),
  )
}

function ofBothNumbers(name: string, unit: KnownUnit): (readonly [string, KnownUnit])[] {
  return [name, manyOf(name)].map((each) => [each, unit])
}

function manyOf(name: string): string {
  return plurals[name] ?? `${name}s`
}
