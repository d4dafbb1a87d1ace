import { type Served, serve } from '../../src/cli/serve.ts'

/** Serves a folder at the root of an address of its own. */
export function serveFolder(folder: string): Promise<Served> {
  return serve({ folder, port: 0, basePath: '' })
}
