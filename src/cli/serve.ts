import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, relative, resolve, sep } from 'node:path'
import { contentTypeOf } from '../publish/content-types.ts'
import { encodingFor, packed } from './compression.ts'

/** A folder being served; `address` ends without a slash. */
export interface Served {
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

export interface ServeOptions {
  /** The folder to serve. */
  readonly folder: string
  /** The port to listen on; 0 for any that is free. */
  readonly port: number
  /** The path under which the site lives, as in `/garden`; empty for the root. */
  readonly basePath: string
}

/** What a request asks for, and what it is answered with. */
interface Exchange {
  readonly folder: string
  readonly basePath: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Serves the files of a folder on this machine alone, as a plain web host would: `index.html`, `404.html`, compressed
 * for browsers that take it, and kept by them as long as the names of files allow.
 */
export async function serve({ folder, port, basePath }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    answer({ folder: resolve(folder), basePath, request, response }).catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`)
      response.destroy()
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening)
  })
  const used = portOf(server)
  return { address: `http://127.0.0.1:${used}${basePath}`, port: used, close: () => closed(server) }
}

/** How many ports are tried in a row. */
const mostPorts = 20

/** Serves a folder at a port, or at the next one that is free. */
export async function serveNear(options: ServeOptions): Promise<Served> {
  for (let port = options.port; ; port += 1) {
    try {
      return await serve({ ...options, port })
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || port + 1 >= options.port + mostPorts || port >= 65_535) throw error
    }
  }
}

/** Says that another port was taken than the one that was asked for, if it was. */
export function otherPort(asked: number, used: number): string {
  return asked === used || asked === 0 ? '' : `Port ${asked} is in use by another program. `
}

async function answer(exchange: Exchange): Promise<void> {
  const { folder, basePath, request, response } = exchange
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decoded(pathname)
  const inside = path?.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined
  const file = inside === undefined ? undefined : join(folder, inside)
  const kind = file !== undefined && isWithin(folder, file) ? await kindOf(file) : undefined
  if (file === undefined || kind === undefined) return send(exchange, 404, join(folder, '404.html'))
  if (kind === 'file') return send(exchange, 200, file)
  if (pathname.endsWith('/')) return send(exchange, 200, join(file, 'index.html'))
  response.writeHead(301, { location: `${pathname}/${search}` }).end()
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function isWithin(folder: string, file: string): boolean {
  return `${resolve(file)}${sep}`.startsWith(`${folder}${sep}`)
}

/** A folder counts only if it has an index. */
async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return 'file'
  const index = await stat(join(path, 'index.html')).catch(() => undefined)
  return index?.isFile() ? 'folder' : undefined
}

async function send({ folder, request, response }: Exchange, status: 200 | 404, file: string): Promise<void> {
  const body = await readFile(file).catch(() => undefined)
  if (!body) {
    response.writeHead(status).end()
    return
  }
  const type = contentTypeOf(file)
  const encoding = encodingFor(request.headers['accept-encoding'], type)
  const sent = encoding ? await packed(body, encoding) : body
  response.writeHead(status, {
    'cache-control': cacheControlOf(relative(folder, file)),
    'content-type': type,
    'content-length': sent.length,
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  })
  response.end(sent)
}

/** What lies in `assets` has the hash of its content in its name, so that it never changes. */
function cacheControlOf(path: string): string {
  return path.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function closed(server: Server): Promise<void> {
  return new Promise((done, failed) => {
    server.close((error) => (error ? failed(error) : done()))
    server.closeAllConnections()
  })
}
