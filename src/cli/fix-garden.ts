import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { fixRecord } from '../edit/fix-record.ts'
import { readGarden } from '../garden/disk.ts'
import { replaceFile } from './edit-record.ts'

/** Mends every record of a garden as far as it is safe, and says on stderr what was done. */
export async function fixGarden(content: string): Promise<void> {
  const withSchemas = await access(join(dirname(content), 'schemas', 'claim.schema.json')).then(
    () => true,
    () => false,
  )
  for (const file of await readGarden(content)) {
    if (!('text' in file)) continue
    const { text, done } = fixRecord(file.path, file.text, withSchemas)
    if (done.length === 0) continue
    await replaceFile(join(content, file.path), text)
    process.stderr.write(`${asCallerWrites(join(content, file.path))}: ${done.join(', ')}\n`)
  }
}
