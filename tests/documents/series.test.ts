import { expect, test } from 'vitest'
import { apiDocuments } from '../../src/documents/api/api.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { siteOf } from '../../src/views/site.ts'
import { asOf, files } from '../helpers/garden.ts'
import { seriesText, sourceOfRows } from '../helpers/series.ts'

const columns = [
  'id: day, title: Day, type: day',
  'id: change, title: Change, type: number, unit: "%"',
  'id: terms, title: Terms, type: text',
  'id: source, title: Source, type: text',
]
const rows = ['2024-10-01, "-2.50", =1+1, a', '2025-10-01, null, "one, two", a']

async function written(): Promise<Map<string, string>> {
  const text = seriesText({ columns, rows, chart: 'kind: points, x: day, y: change, says: It fell by 2.50 %.' })
  const { judged } = checkGarden(files({ ...sourceOfRows, 'series/rent.yaml': text }), onDay(asOf))
  if (!judged) throw new Error('The garden has no policy.')
  const documents = apiDocuments(siteOf(judged, {}, { base: '/g', folder: undefined }).taken())
  return new Map(await Promise.all(documents.map(async ({ path, write }) => [path, await write()] as const)))
}

test('the rows of a series are a table: numbers as published, no formulas, nothing for what is not known', async () => {
  const csv = (await written()).get('api/v1/series/rent/data.csv')
  expect(csv).toBe('day,change,terms,source\r\n2024-10-01,-2.50,\'=1+1,a\r\n2025-10-01,,"one, two",a\r\n')
})

test('beside it stands what its columns are, as a Data Package', async () => {
  const description = JSON.parse((await written()).get('api/v1/series/rent/datapackage.json') ?? '')
  expect(description).toMatchObject({
    name: 'rent',
    homepage: 'https://garden.example/g/series/rent/',
    sources: [{ title: 'On a', path: 'https://garden.example/g/sources/a/' }],
    resources: [
      {
        path: 'data.csv',
        schema: {
          fields: [
            { name: 'day', type: 'date' },
            { name: 'change', type: 'number', description: '%' },
            { name: 'terms', type: 'string' },
            { name: 'source', type: 'string' },
          ],
          missingValues: [''],
        },
      },
    ],
  })
})
