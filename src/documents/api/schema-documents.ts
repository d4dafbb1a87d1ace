import claims from '../../../schemas/api/claims.schema.json' with { type: 'json' }
import dispatches from '../../../schemas/api/dispatches.schema.json' with { type: 'json' }
import garden from '../../../schemas/api/garden.schema.json' with { type: 'json' }
import pages from '../../../schemas/api/pages.schema.json' with { type: 'json' }
import series from '../../../schemas/api/series.schema.json' with { type: 'json' }
import shared from '../../../schemas/api/shared.schema.json' with { type: 'json' }
import sources from '../../../schemas/api/sources.schema.json' with { type: 'json' }
import voices from '../../../schemas/api/voices.schema.json' with { type: 'json' }
import { type CollectionName, paths } from '../../engine/index.ts'
import { commonSchema, schemas } from '../../engine/schema/schemas.ts'
import type { Frame } from '../../views/site.ts'
import { addressOf, type Document } from '../document.ts'

const ofCollections: Record<CollectionName, object> = { pages, claims, sources, dispatches, series, voices }

/** By name, in folders as in `schemas/`, so that they find each other by their relative addresses. */
const published: Readonly<Record<string, object>> = {
  common: commonSchema,
  ...schemas,
  ...Object.fromEntries(
    Object.entries({ shared, garden, ...ofCollections }).map(([name, schema]) => [`api/${name}`, schema]),
  ),
}

/**
 * The schemas of all records, and of all that is taken away as JSON. Each is named by the address that it is served at,
 * from which a reader finds those that it refers to.
 */
export function schemaDocuments(frame: Frame): Document[] {
  return Object.entries(published).map(([name, schema]) => {
    const path = paths.schema(name)
    const served = { ...schema, $id: addressOf(frame, path) }
    return { path, type: 'application/schema+json', write: () => `${JSON.stringify(served, undefined, 2)}\n` }
  })
}
