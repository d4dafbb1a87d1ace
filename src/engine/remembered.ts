import type { TextFile } from './input-file.ts'
import { lazily } from './lazy.ts'
import { plainProse } from './markdown/plain-prose.ts'
import { type Prose, readProse } from './markdown/prose.ts'
import type { Recalled, Remembered, RememberedProse } from './memory.ts'
import { placesOf } from './parse/parse.ts'
import type { Locate, RecordKind, Valid } from './valid.ts'
import { askedFormats, validOf } from './validate/valid.ts'

/** What is to be remembered of a record that has no fault of its own. */
export function remembered({ record, marks, prose, values }: Valid): Remembered {
  const texts = marks.filter(({ format, value }) => format === 'markdown' && !plainProse(value))
  return {
    record,
    prose: Object.fromEntries(
      texts.map(({ pointer }): [string, RememberedProse] => {
        const { references, links, text } = prose(pointer)
        return [pointer, { references, links, text }]
      }),
    ),
    values: Object.fromEntries(
      [...askedFormats].flatMap((format) => {
        const said = values(format)
        return said.length > 0 ? [[format, said] as const] : []
      }),
    ),
  }
}

/** A record as it was when it was kept. What nobody remembers of it is read from its file when it is asked for. */
export function recalled(
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
  file: TextFile,
  { remembered: known, outline }: Recalled,
): Valid {
  let places: Locate | undefined
  return validOf(
    {
      kind,
      id,
      path: file.path,
      locate(pointer, part, span) {
        places ??= placesOf(file, outline())
        return places(pointer, part, span)
      },
      whole: true,
      read(text, pointer) {
        const prose = known.prose[pointer]
        return prose ? new RecalledProse(text, prose) : readProse(text())
      },
      naming: Object.keys(known.prose),
      values: known.values,
    },
    known.record,
  )
}

/** Prose without faults of which what is not remembered is read when somebody asks for it. */
class RecalledProse implements Prose {
  declare readonly tree: Prose['tree']
  declare readonly notes: Prose['notes']
  readonly faults = []
  readonly references: Prose['references']
  readonly links: Prose['links']
  readonly text: string
  readonly #written: () => string
  #whole: Prose | undefined

  constructor(written: () => string, { references, links, text }: RememberedProse) {
    this.references = references
    this.links = links
    this.text = text
    this.#written = written
    Object.defineProperty(this, 'tree', RecalledProse.#tree)
    Object.defineProperty(this, 'notes', RecalledProse.#notes)
  }

  #read(): Prose {
    this.#whole ??= readProse(this.#written())
    return this.#whole
  }

  static readonly #tree = lazily((prose: RecalledProse) => prose.#read().tree)
  static readonly #notes = lazily((prose: RecalledProse) => prose.#read().notes)
}
