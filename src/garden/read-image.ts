import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaPath } from '../engine/index.ts'
import { sumOf } from './takings.ts'
import { UsageError } from './usage-error.ts'

/**
 * The bytes of an image of a garden that was read before.
 *
 * @param sum  of its bytes as they were then
 * @throws     UsageError when they are others by now
 */
export async function readImage(content: string, name: string, sum: string): Promise<Uint8Array> {
  const bytes = await readFile(join(content, mediaPath(name))).catch(() => Buffer.alloc(0))
  if (sumOf(bytes) === sum) return bytes
  throw new UsageError(`\`${mediaPath(name)}\` changed while the site was made.`, 'Build again.')
}
