import type { Point } from './diagnostic.ts'
import type { Held } from './look/bytes.ts'

/** A file that holds text; `path` is relative to the garden. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** A file that was not read, and why. */
export type RefusedFile =
  | { readonly path: string; readonly refused: 'symlink' | 'too-large' | 'not-a-file' | 'hidden' | 'repository' }
  | { readonly path: string; readonly refused: 'not-text'; readonly badByte?: BadByte | undefined }

/** A file that may be a record, as the reader found it. */
export type RecordFile = TextFile | RefusedFile

/** What an image is by its bytes, of which no more is read than says so. */
export interface Picture {
  readonly type: 'png' | 'jpeg' | 'webp' | 'avif'
  /** In pixels, as it is shown; 0 where the file does not tell. */
  readonly width: number
  readonly height: number
}

/** A file of the folder `media`. */
export interface MediaFile {
  readonly path: string
  /** A hash of its bytes, in hexadecimal letters. */
  readonly sum: string
  /** What git calls it by SHA-1: where a commit has the very same, it need not be read from there. */
  readonly blob?: string | undefined
  /** Undefined for what pages do not show. */
  readonly picture: Picture | undefined
}

/** A file of a garden. */
export type InputFile = RecordFile | MediaFile

/** A file of a site's own, beside its garden, that is taken as it is. */
export interface AssetFile {
  readonly path: string
  /** Of its bytes: those of another file have another. */
  readonly digest: string
  /** What its bytes are; undefined where a site has no use of its own for them. */
  readonly held: Held | undefined
}

/** A file of a garden, or one of its site. */
export type GivenFile = InputFile | AssetFile

/** The first byte of a file that is part of no text in UTF-8. */
export interface BadByte {
  readonly byte: number
  readonly at: Point
  /** The encoding in which the file was most likely saved; undefined for what looks like no text at all. */
  readonly encoding: 'UTF-16' | 'Windows-1252' | undefined
}
