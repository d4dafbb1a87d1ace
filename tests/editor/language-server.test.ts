import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { keepEditorSchemas } from '../../src/cli/editor/keep-schemas.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { thisDay } from '../helpers/garden.ts'

const root = join(import.meta.dirname, '../..')
const content = join(root, 'content')
const checked = checkGarden(await readGarden(content), onDay(thisDay))
const server = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server')
const { 'yaml.schemas': schemas } = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'))
const bySchema = Object.fromEntries(
  Object.entries(schemas).map(([schema, files]) => [pathToFileURL(join(root, schema)).href, files]),
)

let child: ChildProcess
let connection: ProtocolConnection
const told = new Map<string, (messages: string[]) => void>()

beforeAll(async () => {
  await keepEditorSchemas(content, checked)
  child = spawn(process.execPath, [server, '--stdio'], { cwd: root })
  if (!child.stdout || !child.stdin) throw new Error('The language server has no streams.')
  connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  connection.onRequest('workspace/configuration', () => [
    { validate: true, hover: true, completion: true, schemas: bySchema, schemaStore: { enable: false } },
    {},
    {},
    {},
    {},
  ])
  connection.onRequest('client/registerCapability', () => null)
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
    told.get(uri)?.(diagnostics.map(({ message }: { message: string }) => message)),
  )
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'ripen' }],
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } },
  })
  await connection.sendNotification('initialized', {})
})
afterAll(() => {
  connection.dispose()
  child.kill()
})

/** Opens a text as a record; what the editor says is wrong with it. */
async function open(path: string, text: string): Promise<{ uri: string; problems: string[] }> {
  const uri = pathToFileURL(join(root, path)).href
  const problems = new Promise<string[]>((resolve) => told.set(uri, resolve))
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  })
  return { uri, problems: await problems }
}

const line = '# yaml-language-server: $schema=../../../.ripen/schemas/claim.schema.json\n'

describe('an editor with the schemas', () => {
  test('finds nothing wrong with any shipped record', async () => {
    const paths = globSync('content/**/*.yaml', { cwd: root })
    expect(paths.length).toBeGreaterThan(100)
    const told = await Promise.all(
      paths.map(async (path) => ({ path, ...(await open(path, readFileSync(join(root, path), 'utf8'))) })),
    )
    expect(told.filter(({ problems }) => problems.length > 0)).toEqual([])
  })

  test('takes a text that looks like a number for what it is', async () => {
    const year = `${schemaOf('source', '../../')}title: x\nkind: report\npublished: 2026\narxiv: 2504.13359\n${entry}    by: editor\n    grade: A\n    why: x\n`
    expect(await open('content/sources/year.yaml', year)).toMatchObject({ problems: [] })
    expect((await open('content/sources/flag.yaml', year.replace('2026', 'true'))).problems).toHaveLength(1)
  })

  test('underlines what is wrong', async () => {
    const { problems } = await open(
      'content/claims/page/new-a.yaml',
      `${line}statement: x\nkind: opinion\nevidence: []\n`,
    )
    expect(problems.join('\n')).toMatch(/history/)
    expect(problems.join('\n')).toMatch(/finding/)
  })

  test('explains a label and completes the next', async () => {
    const { uri } = await open('content/claims/page/new-b.yaml', `${line}statement: x\nkind: \n`)
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 2 },
    })
    expect(JSON.stringify(hover)).toContain('one sentence that says one thing')
    const completion = await connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 6 },
    })
    expect(JSON.stringify(completion)).toMatch(/finding.*reading|reading.*finding/s)
  })

  const schemaOf = (kind: string, up: string): string =>
    `# yaml-language-server: $schema=${up}.ripen/schemas/${kind}.schema.json\n`
  const claim = `${schemaOf('claim', '../../../')}statement: x\nkind: finding\n`
  const source = `${schemaOf('source', '../../')}title: x\nkind: report\n`
  const entry = 'history:\n  - date: 2026-05-30\n'
  const { voices, sources, claims, pages, policy } = checked.garden
  const named = (records: ReadonlyMap<string, { readonly record: object }>, label: string) =>
    [...records].map(([id, { record }]): [string, string] => [
      id,
      String(Object.entries(record).find(([key]) => key === label)?.[1]),
    ])
  const badges = policy?.record.badges.map(({ id, label }): [string, string] => [id, label ?? id]) ?? []
  const grades = Object.entries(policy?.record.grades ?? {})
  // Of a Markdown file, editors that know both languages hand over the labels alone.
  test.each([
    ['by', 'claims/page/by.yaml', `${claim}${entry}    by: ‸`, named(voices, 'name')],
    ['badge', 'claims/page/badge.yaml', `${claim}${entry}    badge: ‸`, badges],
    ['source', 'claims/page/source.yaml', `${claim}evidence:\n  - source: ‸`, named(sources, 'title')],
    ['grade', 'sources/grade.yaml', `${source}${entry}    grade: ‸`, grades],
    ['derives', 'sources/derives.yaml', `${source}derives:\n  - ‸`, named(sources, 'title')],
    ['voice', 'river/voice.yaml', `${schemaOf('dispatch', '../../')}voice: ‸`, named(voices, 'name')],
    ['rests', 'river/rests.yaml', `${schemaOf('dispatch', '../../')}rests:\n  - ‸`, named(claims, 'statement')],
    ['home', 'new-garden.yaml', `${schemaOf('garden', '../')}home:\n  - ‸`, named(pages, 'title')],
  ])(
    'offers for `%s` what the garden has and nothing else, with words beside it',
    async (_label, path, text, known) => {
      const before = text.slice(0, text.indexOf('‸')).split('\n')
      const { uri } = await open(`content/${path}`, text.replace('‸', ''))
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
      const answer = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position })
      const { items } = answer as { items: { label: string; documentation?: unknown }[] }
      expect(known.length).toBeGreaterThan(1)
      expect(items.map(({ label }) => label).sort()).toEqual(known.map(([id]) => id).sort())
      for (const [id, words] of known) {
        const beside = String(items.find(({ label }) => label === id)?.documentation)
        expect(beside.replaceAll(/\s+/g, ' ')).toContain(words.trim().replaceAll(/\s+/g, ' ').slice(0, 190))
      }
    },
  )
})
