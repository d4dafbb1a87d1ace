import {
  type CollectionName,
  collectionNames,
  daysBetween,
  filesFor,
  paths,
  recordsPerFile,
} from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import type { ClaimData, DispatchData } from '../../views/taken/data.ts'
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

type OfApi = Pick<Taken, 'frame' | 'data' | 'feeds'>

/** Everything below `/api/v1/`. */
export function apiDocuments(taken: OfApi): Document[] {
  const { frame, data } = taken
  return [
    { path: paths.garden, type: 'application/json', write: () => jsonText(gardenDocument(taken)) },
    ...collectionNames.flatMap((name) => collectionDocuments(name, taken)),
    {
      path: paths.table,
      type: 'text/csv',
      from: () => claimRows(data.claims, frame),
      write: () => claimsCsv(data.claims, frame),
    },
    {
      path: paths.citations,
      type: 'text/csv',
      from: () => citationRows(data.claims, frame),
      write: () => citationsCsv(data.claims, frame),
    },
    { path: paths.figures, type: 'text/csv', write: () => figuresCsv(data.claims, frame) },
    ...seriesDocuments(taken),
    ...schemaDocuments(frame),
  ]
}

function gardenDocument({ frame, data, feeds }: OfApi) {
  const { href, changed, policy, record } = data.garden
  const collections = collectionNames.map((name) => {
    const { length } = data[name]
    return [
      name,
      { total: length, pages: filesFor(length, recordsPerFile), first: addressOf(frame, paths.data(name, 1)) },
    ]
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
  const items = data[name]
  const pages = filesFor(items.length, recordsPerFile)
  return Array.from({ length: pages }, (_, index): Document => {
    const page = index + 1
    const write = (): string =>
      jsonText({
        ...head(frame, name),
        page,
        pages,
        total: items.length,
        next: page < pages ? addressOf(frame, paths.data(name, page + 1)) : null,
        items: items.slice(index * recordsPerFile, page * recordsPerFile).map((item) => {
          const { id, href, ...rest } = item
          return { id, url: frame.url + href, ...rest, ...('verdict' in item && { verdict: verdictOf(item, frame) }) }
        }),
      })
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

/** The verdict as `ripen explain` says it, with the days since the last entry. */
function verdictOf({ verdict }: ClaimData | DispatchData, { asOf }: Frame) {
  const { state, lastTended } = verdict.freshness
  return { ...verdict, freshness: { state, lastTended, days: daysBetween(lastTended, asOf) } }
}
