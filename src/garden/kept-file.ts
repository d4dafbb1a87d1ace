import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const lineFeed = 0x0a

/**
 * Reads what a run before kept in a file. Its first line says which version of what made it and what the rest comes to.
 *
 * @param version  what else it depends on: the code and the schemas
 * @returns        undefined for what is not there, of another version, damaged or cut off
 */
export async function readKept(file: string, version: string): Promise<Buffer | undefined> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0))
  const start = bytes.indexOf(lineFeed) + 1
  const body = bytes.subarray(start)
  return start > 0 && bytes.subarray(0, start).equals(headOf(version, [body])) ? body : undefined
}

/**
 * Keeps something in a file for later runs, whole or not at all. Where it cannot be written, it is not kept.
 *
 * @param file  it and its neighbours are of one kind
 * @param body  all of it, in parts that follow each other
 * @param most  how many of these are kept: the ones that were written last
 */
export async function writeKept(
  file: string,
  version: string,
  body: readonly Uint8Array[],
  most: number,
): Promise<void> {
  await replace(file, Buffer.concat([headOf(version, body), ...body]), most).catch(() => undefined)
}

function headOf(version: string, body: readonly Uint8Array[]): Buffer {
  const sum = createHash('sha256')
  for (const part of body) sum.update(part)
  return Buffer.from(`${version} ${sum.digest('base64url')}\n`)
}

async function replace(file: string, text: Uint8Array, most: number): Promise<void> {
  const folder = dirname(file)
  const fresh = `${file}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(fresh, text)
    await rename(fresh, file)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  const names = await readdir(folder)
  const dated = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name))
      return { name, mtimeMs }
    }),
  )
  const old = dated.sort((a, b) => b.mtimeMs - a.mtimeMs).slice(most)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
