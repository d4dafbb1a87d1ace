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

const root = join(import.meta.dirname, '../..')
const server = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server')
const { 'yaml.schemas': schemas } = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'))
const bySchema = Object.fromEntries(
  Object.entries(schemas).map(([schema, files]) => [pathToFileURL(join(root, schema)).href, files]),
)

let child: ChildProcess
let connection: ProtocolConnection
const told = new Map<string, (messages: string[]) => void>()

beforeAll(async () => {
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

const line = '# yaml-language-server: $schema=../../../schemas/claim.schema.json\n'

describe('an editor with the schemas', () => {
  test('finds nothing wrong with any shipped record', async () => {
    const paths = globSync('content/**/*.yaml', { cwd: root })
    expect(paths.length).toBeGreaterThan(100)
    const told = await Promise.all(
      paths.map(async (path) => ({ path, ...(await open(path, readFileSync(join(root, path), 'utf8'))) })),
    )
    expect(told.filter(({ problems }) => problems.length > 0)).toEqual([])
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
})
