import { insertAt, openRegion } from './region.ts'
import { blockSnippet, flowSnippet, indented, type Value } from './snippet.ts'

/** A record with a key put last. Every other byte stays. */
export function addKey(path: string, text: string, key: string, value: Value): string {
  const region = openRegion(path, text)
  if (region.document.has(key)) throw new Error(`${path} has a \`${key}\` already.`)
  const { yaml } = region
  const needsBreak = yaml !== '' && !yaml.endsWith('\n')
  const held = typeof value === 'string' ? ` ${flowSnippet(value)}` : `\n${indented(blockSnippet(value), 2)}`
  return insertAt(region, yaml.length, `${needsBreak ? '\n' : ''}${key}:${held}\n`)
}
