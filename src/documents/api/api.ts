import {
  type CollectionName,
  collectionNames,
  daysBetween,
  filesFor,
  paths,
  recordsPerFile,
} from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import type { ClaimData, DispatchData, GardenData, Records } from '../../views/taken/data.ts'
import type { Taken } from '../../views/taken/taken.ts'
import { addressOf, type Document } from '../document.ts'
import { citationRows, citationsCsv } from './citations-csv.ts'
import { claimRows, claimsCsv } from './claims-csv.ts'
import { figuresCsv } from './figures-csv.ts'
import { jsonText } from './json.ts'
import { schemaDocuments } from './schema-documents.ts'
import { seriesDocuments } from './series.ts'

/** What the version of the API promises: no key of it goes or means something else; new ones may come. */
const version = 1

type OfApi = Pick<Taken, 'frame' | 'data' | 'allClaims' | 'feeds'>

/** Everything below `/api/v1/`. */
export function apiDocuments(taken: OfApi): Document[] {
  const { frame } = taken
  return [
    { path: paths.garden, type: 'application/json', write: () => jsonText(gardenDocument(taken)) },
    ...collectionNames.flatMap((name) => collectionDocuments(name, taken)),
    {
      path: paths.table,
      type: 'text/csv',
      from: () => claimRows(taken.allClaims, frame),
      write: () => claimsCsv(taken.allClaims, frame),
    },
    {
      path: paths.citations,
      type: 'text/csv',
      from: () => citationRows(taken.allClaims, frame),
      write: () => citationsCsv(taken.allClaims, frame),
    },
    { path: paths.figures, type: 'text/csv', write: () => figuresCsv(taken.allClaims, frame) },
    ...seriesDocuments(taken),
    ...schemaDocuments(frame),
  ]
}

function gardenDocument({ frame, data, feeds }: OfApi) {
  const { href, changed, policy, record } = data.garden
  const collections = collectionNames.map((name) => {
    const { size } = data[name]
    return [name, { total: size, pages: filesFor(size, recordsPerFile), first: addressOf(frame, paths.data(name, 1)) }]
  })
  const followed = Object.values(feeds).map(({ id, title, atom, json }) => {
    return [id, { title, atom: frame.url + atom, json: frame.url + json }]
  })
  return {
    ...head(frame, 'garden'),
    url: frame.url + href,
    changed,
    collections: Object.fromEntries(collections),
    csv: addressOf(frame, paths.table),
    citationsCsv: addressOf(frame, paths.citations),
    feeds: Object.fromEntries(followed),
    policy,
    record,
  }
}

function collectionDocuments(name: CollectionName, { frame, data }: OfApi): Document[] {
  const pages = filesFor(data[name].size, recordsPerFile)
  return Array.from({ length: pages }, (_, index): Document => {
    const page = index + 1
    const write = (): string => {
      const records: Records<AnyData> = data[name]
      const items = [...records.values()].slice(index * recordsPerFile, page * recordsPerFile)
      return jsonText({
        ...head(frame, name),
        page,
        pages,
        total: records.size,
        next: page < pages ? addressOf(frame, paths.data(name, page + 1)) : null,
        items: items.map((make) => {
          const item = make()
          const { id, href, ...rest } = item
          return { id, url: frame.url + href, ...rest, ...('verdict' in item && { verdict: verdictOf(item, frame) }) }
        }),
      })
    }
    return { path: paths.data(name, page), type: 'application/json', write }
  })
}

function head(frame: Frame, name: string) {
  return {
    $schema: addressOf(frame, paths.schema(`api/${name}`)),
    version,
    asOf: frame.asOf,
    licence: frame.licence ?? null,
  }
}

type AnyData = GardenData[CollectionName] extends Records<infer Data> ? Data : never

/** The verdict as `ripen explain` says it, with the days since the last entry. */
function verdictOf({ verdict }: ClaimData | DispatchData, { asOf }: Frame) {
  const { state, lastTended } = verdict.freshness
  return { ...verdict, freshness: { state, lastTended, days: daysBetween(lastTended, asOf) } }
}
