import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { type Fix, fixesFor } from '../edit/fix-files.ts'
import type { Mend } from '../edit/fix-record.ts'
import { readGarden } from '../garden/disk.ts'
import { visibleLine } from '../report/visible.ts'
import { replaceFile } from './edit-record.ts'
import type { GardenOptions } from './options.ts'

/** Mends every record of a garden as far as it is safe, and says on stderr what was done, line by line. */
export async function fixGarden({ content, today }: GardenOptions): Promise<void> {
  const { safe, unsafe } = fixesFor(await readGarden(content), today)
  for (const { path, text } of safe) await replaceFile(join(content, path), text)
  const nameOf = ({ path }: Fix): string => asCallerWrites(join(content, path))
  const lines = [
    ...safe.flatMap((fix) => fix.done.map((mend) => told(nameOf(fix), mend))),
    ...unsafe.map((fix) => `${nameOf(fix)}  left as it is: mending a part of it would bring up more errors`),
  ]
  if (lines.length === 0) lines.push('Nothing was mended: nothing here can be mended without a doubt.')
  process.stderr.write(`${lines.map(visibleLine).join('\n')}\n\n`)
}

function told(file: string, { line, was, is }: Mend): string {
  return was === '' ? `${file}:${line}  put in  ${is}` : `${file}:${line}  ${was} → ${is}`
}
