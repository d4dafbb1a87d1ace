import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'satori'

const require = createRequire(import.meta.url)

/** The fonts of the site in the form that its pictures are drawn with. Letters that one lacks are looked for in the rest. */
export const socialFonts: readonly Font[] = [
  font('Source Serif', 400, require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff')),
  font('Source Serif', 600, require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff')),
  font('Figtree', 600, require.resolve('@fontsource/figtree/files/figtree-latin-600-normal.woff')),
  font('Figtree Extended', 600, require.resolve('@fontsource/figtree/files/figtree-latin-ext-600-normal.woff')),
  font(
    'Source Serif Extended',
    600,
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff'),
  ),
  font(
    'Source Serif Vietnamese',
    600,
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff'),
  ),
  font(
    'Source Serif Greek',
    600,
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff'),
  ),
  font(
    'Source Serif Cyrillic',
    600,
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff'),
  ),
  font(
    'Plex Sans Arabic',
    600,
    require.resolve('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff'),
  ),
]

function font(name: string, weight: 400 | 600, file: string): Font {
  return { name, weight, style: 'normal', data: readFileSync(file) }
}
