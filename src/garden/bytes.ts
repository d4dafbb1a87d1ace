import { limits, type RecordFile } from '../engine/index.ts'
import { badByteIn } from './bad-byte.ts'
import type { Taking } from './garden-file.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads texts. */
export const texts: Taking<RecordFile> = { mostBytes: limits.bytes, fileOf }

/** The bytes of a file as the text they are, or as what they are instead. */
export function fileOf(path: string, bytes: Uint8Array): RecordFile {
  if (bytes.length > limits.bytes) return { path, refused: 'too-large' }
  if (bytes.includes(0)) return { path, refused: 'not-text', badByte: badByteIn(bytes) }
  try {
    return { path, text: decoder.decode(bytes) }
  } catch {
    return { path, refused: 'not-text', badByte: badByteIn(bytes) }
  }
}
