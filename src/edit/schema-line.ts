import { kinds, type RecordKind } from '../engine/index.ts'

/** The line that lets an editor explain a record: where the check keeps its schema, beside the garden. */
export function schemaLine(kind: RecordKind): string {
  const { folder, depth } = kinds[kind]
  const up = '../'.repeat(folder === undefined ? 1 : depth + 2)
  return `# yaml-language-server: $schema=${up}.ripen/schemas/${kind}.schema.json`
}

/** Whether a record has such a line, or has said in another what it is. */
export function namesSchema(text: string): boolean {
  return text.includes('yaml-language-server:')
}
