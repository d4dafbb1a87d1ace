import type { InputFile } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import type { Case, Edit } from './case.ts'

/** A garden with one side of a case put in. */
export interface Planted {
  readonly files: readonly InputFile[]
  /** What was marked, as `path:line:column`. */
  readonly marks: readonly string[]
}

const mark = '‸'

/**
 * @throws UsageError when the words to be replaced are not there, or more than once
 */
export function planted(garden: readonly InputFile[], { edits, name }: Case, side: 'fault' | 'twin'): Planted {
  const texts = new Map(garden.flatMap((file) => ('text' in file ? [[file.path, file.text]] : [])))
  for (const edit of edits) {
    const put = edit[side]
    if (put === null) texts.delete(edit.file)
    else if (put !== undefined) texts.set(edit.file, replaced(edit, texts.get(edit.file), put, name))
  }
  const files = [...texts].map(([path, text]) => ({ path, text: text.replaceAll(mark, '') }))
  return { files, marks: [...texts].flatMap(([path, text]) => marksIn(path, text)) }
}

function replaced({ file, find }: Edit, text: string | undefined, put: string, name: string): string {
  if (find === undefined) return put
  const parts = (text ?? '').split(find)
  if (parts.length === 2) return parts.join(put)
  throw new UsageError(
    `“${name}”: \`${find}\` stands ${parts.length - 1} times in ${file}.`,
    'Give words to `find` that stand there once.',
  )
}

function marksIn(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const columns = [...line.matchAll(/‸/g)].map((found, before) => found.index - before + 1)
    return columns.map((column) => `${path}:${index + 1}:${column}`)
  })
}
