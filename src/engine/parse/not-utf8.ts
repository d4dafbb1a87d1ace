import { type Finding, startOf } from '../diagnostic.ts'
import type { BadByte } from '../input-file.ts'

/** What to say of a file that is no text in UTF-8, at the byte that shows it. */
export function notUtf8(path: string, badByte: BadByte | undefined): Finding {
  if (!badByte) return { place: startOf(path), message: 'This is no text in UTF-8.', fix: saveAsUtf8 }
  const { byte, at, encoding } = badByte
  const shown = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
  const words: Record<NonNullable<BadByte['encoding']> | 'none', Omit<Finding, 'place'>> = {
    'Windows-1252': {
      message: `The byte \`${shown}\` stands here, which no text in UTF-8 holds${inWindows(byte)}.`,
      fix: `The file was most likely saved as Windows-1252. ${saveAsUtf8}`,
    },
    'UTF-16': {
      message: `The byte \`${shown}\` stands here, which no text in UTF-8 holds: the file was saved as UTF-16.`,
      fix: saveAsUtf8,
    },
    none: {
      message: `The byte \`${shown}\` stands here, which no text holds.`,
      fix: 'Put a text in its place, or move the file out of the garden.',
    },
  }
  return { place: { path, start: at, end: at }, ...words[encoding ?? 'none'] }
}

const saveAsUtf8 =
  'Save it as UTF-8. In VS Code: click the encoding at the bottom right, “Reopen with Encoding”, see that every letter ' +
  'is right, then “Save with Encoding” and “UTF-8”. In other editors, “Save as” asks for the encoding.'

/** What a byte is in Windows-1252, where that is a letter or a sign. */
function inWindows(byte: number): string {
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
  return /\p{C}/u.test(letter) ? '' : `; in Windows-1252 it is \`${letter}\``
}
