import interfaceLatin from '@fontsource/figtree/files/figtree-latin-600-normal.woff?inline'
import interfaceExtended from '@fontsource/figtree/files/figtree-latin-ext-600-normal.woff?inline'
import cyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?inline'
import greek from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff?inline'
import latinLight from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline'
import latin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline'
import latinExtended from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?inline'
import vietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?inline'
import type { Font } from 'satori'

/** The fonts of the site in the form that pictures are drawn with. Letters that one lacks are looked for in the rest. */
export const fonts: Font[] = [
  font('Source Serif', 400, latinLight),
  font('Source Serif', 600, latin),
  font('Figtree', 600, interfaceLatin),
  font('Figtree Extended', 600, interfaceExtended),
  font('Source Serif Extended', 600, latinExtended),
  font('Source Serif Vietnamese', 600, vietnamese),
  font('Source Serif Greek', 600, greek),
  font('Source Serif Cyrillic', 600, cyrillic),
]

/** @param address  the whole file as a `data:` address */
function font(name: string, weight: 400 | 600, address: string): Font {
  return { name, weight, style: 'normal', data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64') }
}
