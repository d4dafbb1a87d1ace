import { type Fault, startOf } from '../diagnostic.ts'
import { isObject } from '../group.ts'
import type { AssetFile, GivenFile, InputFile } from '../input-file.ts'
import { notUtf8 } from '../parse/not-utf8.ts'
import type { SiteSettings } from '../records.ts'
import type { Locate } from '../valid.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { listedNames } from '../words/list.ts'
import type { Held } from './bytes.ts'
import { publicFolder, siteFolder, socialSize } from './folder.ts'
import { slotNames } from './slots.ts'

/** Files that are there for what they are called. */
const known = ['site.yaml', 'style.css', 'words.json', 'README.md']

/** The settings that name a file, and what it is to hold. */
const naming: readonly { readonly pointer: string; readonly types: readonly Held['type'][] }[] = [
  { pointer: '/logo', types: ['svg', 'png', 'jpeg', 'webp', 'avif'] },
  { pointer: '/icon', types: ['svg', 'png'] },
  { pointer: '/socialImage', types: ['png', 'jpeg'] },
  { pointer: '/fonts/text', types: ['woff2'] },
  { pointer: '/fonts/interface', types: ['woff2'] },
]

function valueAt(settings: SiteSettings, pointer: string): string | undefined {
  const value = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), settings)
  return typeof value === 'string' ? value : undefined
}

/** The paths of the files that settings name. */
function namedIn(settings: SiteSettings): string[] {
  return naming.flatMap(({ pointer }) => valueAt(settings, pointer) ?? [])
}

/** What is wrong with the files that settings name, and the settings without them. */
export function settingFaults(settings: SiteSettings, assets: readonly AssetFile[], locate: Locate) {
  const faults: Fault[] = []
  const kept: SiteSettings = { ...settings, ...(settings.fonts && { fonts: { ...settings.fonts } }) }
  for (const { pointer, types } of naming) {
    const name = valueAt(settings, pointer)
    const amiss = name === undefined ? undefined : amissOf(name, types, pointer, assets)
    if (!amiss) continue
    faults.push({ rule: 'site-files', place: locate(pointer), ...amiss })
    const [first = '', second] = pointer.slice(1).split('/')
    if (second === undefined) delete kept[first as 'logo']
    else if (kept.fonts) delete kept.fonts[second as 'text']
  }
  return { settings: kept, faults }
}

function amissOf(name: string, types: readonly Held['type'][], pointer: string, assets: readonly AssetFile[]) {
  const asset = assets.find(({ path }) => path === siteFolder + name)
  if (!asset) {
    const there = assets.map(({ path }) => path.slice(siteFolder.length))
    const meant = didYouMean(name, there)
    const fix = meant === undefined ? `Put the file there, or leave the key out.` : `Did you mean \`${meant}\`?`
    return { message: `There is no file \`site/${name}\`.`, fix }
  }
  const { held } = asset
  if (!held || !types.includes(held.type) || !isNamedFor(held.type, name)) {
    const is = held ? `holds ${held.type.toUpperCase()}` : 'holds something else'
    return {
      message: `\`site/${name}\` ${is}, and not what its name says.`,
      fix: `Put a file there that holds ${types.map((type) => type.toUpperCase()).join(' or ')}, named so.`,
    }
  }
  if (pointer !== '/socialImage' || !('width' in held)) return undefined
  const { width, height } = socialSize
  if (held.width === width && held.height === height) return undefined
  return {
    message: `\`site/${name}\` is ${held.width} pixels wide and ${held.height} high.`,
    fix: `Make it ${width} wide and ${height} high, which is what those show who show it.`,
  }
}

function isNamedFor(type: Held['type'], name: string): boolean {
  return name.endsWith(`.${type}`) || (type === 'jpeg' && name.endsWith('.jpg'))
}

/** What is wrong with files where they lie. */
export function fileFaults(files: readonly GivenFile[], settings: SiteSettings): Fault[] {
  const named = new Set(namedIn(settings))
  return files.flatMap((file): Fault[] => {
    const path = file.path.slice(siteFolder.length)
    // It is told by a rule of its own.
    if (path === 'words.json') return []
    if ('refused' in file) return [{ rule: 'site-files', ...refusalOf(file) }]
    const amiss = amissWhere(path, named)
    return amiss ? [{ rule: 'site-files', place: startOf(file.path), ...amiss }] : []
  })
}

function amissWhere(path: string, named: ReadonlySet<string>): Pick<Fault, 'message' | 'fix' | 'severity'> | undefined {
  if (known.includes(path) || named.has(path) || path.startsWith(publicFolder)) return undefined
  if (path.startsWith('components/')) {
    const name = path.slice('components/'.length)
    const components = slotNames.map((slot) => `${slot}.astro`)
    if (components.includes(name) || name.includes('/')) return undefined
    const meant = didYouMean(name, components)
    const list = `A component is one of ${listedNames(components)}; what they share lies in a folder below.`
    const fix = meant === undefined ? list : `Did you mean \`${meant}\`? ${list}`
    return { message: `\`components/${name}\` has no place on a page.`, fix }
  }
  // What a stylesheet or a font brings along lies in folders.
  if (path.includes('/')) return undefined
  const meant = didYouMean(path, known)
  return {
    severity: 'warning',
    message: `Nothing uses \`site/${path}\`.`,
    fix: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Name it in \`site.yaml\`, put it in \`public/\` to be copied, or take it away.`,
  }
}

function refusalOf(file: Extract<InputFile, { refused: string }>): Pick<Fault, 'place' | 'message' | 'fix'> {
  const { path } = file
  if (file.refused === 'not-text') return notUtf8(path, file.badByte)
  const place = startOf(path)
  switch (file.refused) {
    case 'symlink':
      return {
        place,
        message: 'This is a link to another place, and is not followed.',
        fix: 'Put the file itself here.',
      }
    case 'hidden':
      return {
        place,
        message: 'This name starts with a dot, so that it is left out.',
        fix: 'Take the dot away, or take the file away. In `public/`, `.well-known` and `.nojekyll` are copied.',
      }
    default:
      return { place, message: 'This is no plain file that can be read.', fix: 'Take it away, or make it smaller.' }
  }
}
