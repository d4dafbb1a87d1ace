import { Exact } from './exact.ts'

/** What is measured; only what has the same dimension can be brought to one unit. */
export interface KnownUnit {
  /** Two units of one dimension differ by a factor. */
  readonly dimension: string
  readonly factor: Exact
}

/** Units by dimension: the first is what the others come to, each by how many of the first it is. */
const table: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  ratio: { times: 1, '%': '0.01', percent: '0.01', '‰': '0.001' },
  'percentage points': { 'percentage points': 1, 'percentage point': 1, 'basis points': '0.01' },
  change: { fold: 1 },
  rise: { 'fold more': 1, '% more': 1 },
  fall: { 'fold less': 1, '% less': 1 },
  dollars: { $: 1, USD: 1, dollar: 1, dollars: 1, cent: '0.01', cents: '0.01', '¢': '0.01' },
  euros: { '€': 1, EUR: 1, euro: 1, euros: 1 },
  pounds: { '£': 1, GBP: 1 },
  francs: { CHF: 1 },
  yen: { '¥': 1, JPY: 1, yen: 1 },
  yuan: { CNY: 1, RMB: 1, yuan: 1 },
  energy: { kWh: 1, Wh: '0.001', MWh: 1e3, GWh: 1e6, TWh: 1e9 },
  power: { kW: 1, W: '0.001', MW: 1e3, GW: 1e6, TW: 1e9 },
  data: { GB: 1, byte: '1e-9', bytes: '1e-9', kB: '1e-6', MB: '0.001', TB: 1e3, PB: 1e6 },
  computation: { FLOP: 1, GFLOP: 1e9, TFLOP: 1e12, PFLOP: 1e15, EFLOP: 1e18 },
  mass: { kg: 1, mg: '0.000001', g: '0.001', t: 1e3, tonne: 1e3, tonnes: 1e3, Mt: 1e9 },
  volume: { 'm³': 1, m3: 1, ml: '0.000001', litre: '0.001', litres: '0.001', l: '0.001', L: '0.001' },
  area: { 'm²': 1, m2: 1, ha: 1e4, hectare: 1e4, hectares: 1e4, 'km²': 1e6, km2: 1e6 },
  length: { m: 1, mm: '0.001', cm: '0.01', km: 1e3 },
  temperature: { '°C': 1 },
}

/** What is counted one by one, each a dimension of its own. */
const countable =
  'answer article author call card cell chip client company country customer employee error GPU household hospital item ' +
  'job line message model newsroom page parameter patient person point prompt query reader request respondent sample ' +
  'server site source student study subscriber survey system task team test token tool user vehicle vote word worker'

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
])

const plurals: Readonly<Record<string, string>> = {
  company: 'companies',
  country: 'countries',
  person: 'people',
  query: 'queries',
  study: 'studies',
}

/** Every unit there is, by how it is written; the case of its letters counts. */
export const units: ReadonlyMap<string, KnownUnit> = new Map([
  ...Object.entries(table).flatMap(([dimension, names]) =>
    Object.entries(names).map(([name, factor]) => [name, { dimension, factor: new Exact(factor) }] as const),
  ),
  ...Object.entries(times).flatMap(([name, factor]) => bothNumbers(name, { dimension: 'time', factor })),
  ...countable
    .split(' ')
    .flatMap((name) => bothNumbers(name, { dimension: plurals[name] ?? `${name}s`, factor: new Exact(1) })),
])

function bothNumbers(name: string, unit: KnownUnit): (readonly [string, KnownUnit])[] {
  return [name, plurals[name] ?? `${name}s`].map((each) => [each, unit])
}
