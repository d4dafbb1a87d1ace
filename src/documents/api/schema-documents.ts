import claims from '../../../schemas/api/claims.schema.json' with { type: 'json' }
import dispatches from '../../../schemas/api/dispatches.schema.json' with { type: 'json' }
import garden from '../../../schemas/api/garden.schema.json' with { type: 'json' }
import pages from '../../../schemas/api/pages.schema.json' with { type: 'json' }
import shared from '../../../schemas/api/shared.schema.json' with { type: 'json' }
import sources from '../../../schemas/api/sources.schema.json' with { type: 'json' }
import voices from '../../../schemas/api/voices.schema.json' with { type: 'json' }
import claimRecord from '../../../schemas/claim.schema.json' with { type: 'json' }
import common from '../../../schemas/common.schema.json' with { type: 'json' }
import dispatchRecord from '../../../schemas/dispatch.schema.json' with { type: 'json' }
import gardenRecord from '../../../schemas/garden.schema.json' with { type: 'json' }
import pageRecord from '../../../schemas/page.schema.json' with { type: 'json' }
import policyRecord from '../../../schemas/policy.schema.json' with { type: 'json' }
import sourceRecord from '../../../schemas/source.schema.json' with { type: 'json' }
import voiceRecord from '../../../schemas/voice.schema.json' with { type: 'json' }
import type { Frame } from '../../views/site.ts'
import { addressOf, type Document } from '../document.ts'

/** By name, in folders as in `schemas/`, so that they find each other by their relative addresses. */
const published = {
  common,
  garden: gardenRecord,
  policy: policyRecord,
  voice: voiceRecord,
  page: pageRecord,
  claim: claimRecord,
  source: sourceRecord,
  dispatch: dispatchRecord,
  'api/shared': shared,
  'api/garden': garden,
  'api/pages': pages,
  'api/claims': claims,
  'api/sources': sources,
  'api/dispatches': dispatches,
  'api/voices': voices,
}

/**
 * The schemas of all records, and of all that is taken away as JSON. Each is named by the address that it is served at,
 * from which a reader finds those that it refers to.
 */
export function schemaDocuments(frame: Frame): Document[] {
  return Object.entries(published).map(([name, schema]) => {
    const path = `api/v1/schemas/${name}.schema.json`
    const served = { ...schema, $id: addressOf(frame, path) }
    return { path, type: 'application/schema+json', write: () => `${JSON.stringify(served, undefined, 2)}\n` }
  })
}
