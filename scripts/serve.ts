import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

/** A folder being served; `address` ends without a slash. */
export interface Served {
  readonly address: string
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

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Serves the files of a folder on this machine alone, as a plain web host would: `index.html`, `404.html`. */
export async function serve({ folder, port, basePath }: ServeOptions): Promise<Served> {
  const server = createServer(({ method, url = '/' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    answer(resolve(folder), url, basePath, response).catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`)
      response.destroy()
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening)
  })
  return { address: `http://127.0.0.1:${portOf(server)}${basePath}`, close: () => closed(server) }
}

async function answer(folder: string, url: string, basePath: string, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(url, 'http://127.0.0.1')
  const path = decoded(pathname)
  const inside = path?.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined
  const file = inside === undefined ? undefined : join(folder, inside)
  const kind = file !== undefined && isWithin(folder, file) ? await kindOf(file) : undefined
  if (file === undefined || kind === undefined) return send(response, 404, join(folder, '404.html'))
  if (kind === 'file') return send(response, 200, file)
  if (pathname.endsWith('/')) return send(response, 200, join(file, 'index.html'))
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

async function send(response: ServerResponse, status: 200 | 404, file: string): Promise<void> {
  const body = await readFile(file).catch(() => undefined)
  const type = contentTypes[extname(file)] ?? 'application/octet-stream'
  response.writeHead(status, body && { 'content-type': type, 'content-length': body.length })
  response.end(body)
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
