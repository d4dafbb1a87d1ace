import { CannotEdit } from './cannot-edit.ts'
import { insertAt, openRegion } from './region.ts'
import { blockSnippet, flowSnippet, indented, type Value } from './snippet.ts'

/**
 * A record with a key put last. Every other byte stays.
 *
 * @throws CannotEdit when it has that key already
 */
export function addKey(path: string, text: string, key: string, value: Value): string {
  const region = openRegion(path, text)
  if (region.document.has(key)) {
    throw new CannotEdit(
      `${path} has a \`${key}\` already.`,
      'What was decided stays. Change the file by hand, if it must be.',
    )
  }
  const { yaml } = region
  const needsBreak = yaml !== '' && !yaml.endsWith('\n')
  const held = typeof value === 'string' ? ` ${flowSnippet(value)}` : `\n${indented(blockSnippet(value), 2)}`
  return insertAt(region, yaml.length, `${needsBreak ? '\n' : ''}${key}:${held}\n`)
}
