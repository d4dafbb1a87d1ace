import { readFile } from 'node:fs/promises'
import { indexSite } from '../../../src/publish/index-site.ts'

/** Makes the search index of a site, and does no more. */
const [records = '', folder = ''] = process.argv.slice(2)
await indexSite({ folder, records: JSON.parse(await readFile(records, 'utf8')), language: 'en', keeping: undefined })
