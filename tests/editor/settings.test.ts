import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kinds, recordKinds } from '../../src/engine/index.ts'

const settings = JSON.parse(readFileSync(join(import.meta.dirname, '../../.vscode/settings.json'), 'utf8'))

test('an editor finds the schema of each kind of record that is YAML alone, and of how a site looks', () => {
  const expected = recordKinds.flatMap((kind) => {
    const { folder, ending, depth } = kinds[kind]
    const files = folder === undefined ? `${kind}${ending}` : `${folder}/${'*/'.repeat(depth)}*${ending}`
    return ending === '.yaml' ? [[`./.ripen/schemas/${kind}.schema.json`, `content/${files}`]] : []
  })
  const ofSite = ['./schemas/site.schema.json', 'site/site.yaml']
  expect(settings['yaml.schemas']).toEqual(Object.fromEntries([...expected, ofSite]))
})
