import { kinds, type RecordKind } from '../engine/index.ts'

/** The line that lets an editor explain a record: where its schema lies, beside the garden. */
export function schemaLine(kind: RecordKind): string {
  const { folder, depth } = kinds[kind]
  const up = '../'.repeat(folder === undefined ? 1 : depth + 2)
  return `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`
}
