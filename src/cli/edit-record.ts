import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { asCallerWrites, callerFolder } from '../caller-folder.ts'
import type { Settlement } from '../edit/settle.ts'
import {
  checkGarden,
  type Diagnostic,
  type InputFile,
  idMeant,
  kindOf,
  type LastingKind,
  type TextFile,
  type Today,
} from '../engine/index.ts'
import { readGarden } from '../garden/disk.ts'
import { UsageError } from '../garden/usage-error.ts'
import { checkText } from '../report/text.ts'
import { visibleLine } from '../report/visible.ts'
import { nextCommand } from './next-command.ts'
import { type GardenOptions, paintFor } from './options.ts'
import type { Settling } from './settlement.ts'

/** What may be edited: what a verb calls a claim may be a dispatch. */
const editable = { claim: ['claim', 'dispatch'], source: ['source'] } as const satisfies Record<string, LastingKind[]>

/** A record that was asked for, in a garden that has been read. */
export interface Opened {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly files: readonly InputFile[]
}

/**
 * Finds a claim, a dispatch or a source by its id or its file.
 *
 * @throws UsageError when there is none
 */
export async function openRecord(kind: keyof typeof editable, wanted: string, content: string): Promise<Opened> {
  const files = await readGarden(content)
  const named = files.flatMap((file) => {
    const kinship = kindOf(file.path)
    if ('stray' in kinship || !editable[kind].some((one) => one === kinship.kind) || !('text' in file)) return []
    return [{ id: kinship.id, path: file.path, text: file.text, files }]
  })
  const asPath = relative(content, resolve(callerFolder(), wanted)).split(sep).join('/')
  const found = named.find(({ id, path }) => id === wanted || path === wanted || path === asPath)
  if (found) return found
  const meant = idMeant(
    wanted,
    named.map(({ id }) => id),
  )
  const fix = meant === undefined ? 'Name it by its id or its file.' : `Did you mean \`${meant}\`?`
  throw new UsageError(`There is no ${kind} \`${visibleLine(wanted)}\`.`, fix)
}

/**
 * Writes an edited record, unless the edit brings new errors to it: those are told and nothing is written. Errors that
 * it brings to other records, as a retraction does, are told as what comes next.
 *
 * @param settling  who settles what it brings down; the entries that takes are shown, and written with it or not at all
 * @returns         whether it was written
 */
export async function saveRecord(
  opened: Opened,
  text: string,
  options: GardenOptions,
  settling?: Settling,
): Promise<boolean> {
  const { files, path, id } = opened
  if (!settling) return await saveFiles(files, [{ path, text }], id, options)
  const [{ settle }, { isAgreed }] = await Promise.all([import('../edit/settle.ts'), import('./settlement.ts')])
  const settlementOf = (garden: readonly InputFile[]): Settlement => settle(garden, options.today, settling)
  const settlement = settlementOf(withEdits(files, [{ path, text }]))
  const ripeBefore = new Set(settlementOf(files).ripe.map(({ record }) => record.path))
  const ripe = settlement.ripe.filter(({ record }) => !ripeBefore.has(record.path))
  const agree = async (): Promise<boolean> => await isAgreed({ ...settlement, ripe }, settling, options.content)
  return await saveFiles(files, [{ path, text }, ...settlement.files], id, options, agree)
}

/**
 * Writes files of a garden, all or none: none where they would have new errors, which are told, or where it is not
 * agreed to.
 *
 * @param id  what a refusal leads to
 */
export async function saveFiles(
  before: readonly InputFile[],
  changed: readonly TextFile[],
  id: string,
  { content, today }: GardenOptions,
  agree: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const after = withEdits(before, changed)
  const errors = newErrors(before, after, today)
  const own = errors.filter(({ place }) => changed.some(({ path }) => path === place.path))
  if (own.length > 0) {
    process.stderr.write('Nothing was written, as it would not pass the check:\n\n')
    tellErrors(
      own.map((error) => ofRefusal(error, id, content)),
      after,
      { content, today },
    )
    return false
  }
  if (!(await agree())) return false
  for (const { path, text } of changed) await replaceFile(join(content, path), text)
  if (errors.length > 0) {
    process.stderr.write(
      'This brings other records down. Mend them next; `ripen settle` writes the entries that they are owed:\n\n',
    )
    tellErrors(errors, after, { content, today })
  }
  return true
}

/** The files of a garden with some texts in the place of those that it has. */
export function withEdits(files: readonly InputFile[], edits: readonly TextFile[]): InputFile[] {
  const texts = new Map(edits.map((file) => [file.path, file]))
  return files.map((file) => texts.get(file.path) ?? file)
}

/** What is told of a badge in force, told of one that was not written. */
function ofRefusal(error: Diagnostic, id: string, content: string): Diagnostic {
  if (error.rule !== 'badge-not-earned') return error
  return {
    ...error,
    message: error.message.replace(/^The badge in force is/, 'The badge would be'),
    fix:
      'Take the badge that it has earned, or find more evidence first: ' +
      `\`${nextCommand('explain', content, id)}\` says what it lacks.`,
  }
}

/** The errors that an edit brings to a garden. */
export function newErrors(before: readonly InputFile[], after: readonly InputFile[], today: Today): Diagnostic[] {
  const known = new Set(errorsOf(before, today).map(keyOf))
  return errorsOf(after, today).filter((error) => error.more === undefined && !known.has(keyOf(error)))
}

/** Tells errors on stderr. */
export function tellErrors(
  diagnostics: readonly Diagnostic[],
  files: readonly InputFile[],
  { content, today }: GardenOptions,
): void {
  process.stderr.write(
    checkText({ asOf: today.written, files, diagnostics, folder: asCallerWrites(content) }, paintFor(process.stderr)),
  )
}

/** Replaces a file whole: who reads it meanwhile sees the old text or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`
  try {
    await writeFile(fresh, text)
    await rename(fresh, file)
  } catch (error) {
    // Nobody knows the fresh file: what could not be written is the one that was meant.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error
  }
}

function errorsOf(files: readonly InputFile[], today: Today): Diagnostic[] {
  return checkGarden(files, today).diagnostics.filter(({ severity }) => severity === 'error')
}

function keyOf({ rule, place, message }: Diagnostic): string {
  return `${rule} ${place.path} ${message}`
}
