import { join, sep } from 'node:path'
import { type ColourName, type Look, shades, slotNames } from '../engine/index.ts'
import { projectFolder } from '../project-folder.ts'

/** What we use of what Vite hands to a plugin. */
interface Resolving {
  resolve(source: string, importer: string): Promise<unknown>
}

/** What we use of a plugin of Vite. */
interface LoadPlugin {
  readonly name: string
  readonly enforce: 'pre'
  resolveId(this: Resolving, source: string, importer: string | undefined): unknown
  load(id: string): string | undefined
}

/** The files that stand for what is a site's own. */
const sheet = join(projectFolder, 'src/styles/own.css')
const files = join(projectFolder, 'src/components/own')

/** What a name begins with that is a path from the root on. */
const wholePath = '/@fs'

/**
 * Puts what is a site's own in the place of the files that stand for it, so that it is bundled like all else.
 *
 * @param folder  of what is the site's own, absolute
 * @param lookOf  says how the site looks as it stands now
 */
export function ownLook(folder: string, lookOf: () => Look): LoadPlugin {
  return {
    name: 'ripen:own-look',
    enforce: 'pre',
    resolveId(source, importer) {
      // Astro takes a part of a component for one of its own project, unless its name says that it is a whole path.
      const path = source.startsWith(`${wholePath}/`) ? source.slice(wholePath.length) : source
      if (path.startsWith(folder + sep) && /[?&]astro&/.test(path)) return wholePath + path
      // A component of the site's own is made of Astro, as ours are: of the one that renders them.
      const isAsked = importer?.startsWith(folder + sep) && /^astro(?:$|[/:])/.test(source)
      return isAsked ? this.resolve(source, `${files}.ts`) : undefined
    },
    load(id) {
      if (id === sheet) return ownSheet(folder, lookOf())
      return isOwnFiles(id) ? ownFiles(folder, lookOf()) : undefined
    },
  }
}

/** Whether a module depends on how a site looks: ours, styles of its own components, or what Astro gathers of those. */
export function isOwn(id: string): boolean {
  return id === sheet || isOwnFiles(id) || id.startsWith(`${wholePath}/`) || id.includes('virtual:astro:dev-css')
}

function isOwnFiles(id: string): boolean {
  return id === `${files}.ts` || id === `${files}.js`
}

/** A site's own stylesheet. */
const sheetName = 'style.css'

/** What each colour is called in the stylesheets. */
const tokens: Readonly<Record<ColourName, string>> = {
  paper: 'paper',
  sheet: 'sheet',
  ink: 'ink',
  inkSoft: 'ink-soft',
  line: 'rule',
  link: 'link',
  accent: 'accent',
}

/**
 * A stylesheet in a layer of its own, which wins over all of Ripen's. The site's own stands right in it, and wins over the
 * settings, which are in a layer within it.
 */
export function ownSheet(folder: string, { settings, files: own }: Look): string {
  const { colours = {}, fonts = {} } = settings
  const chosen = Object.entries(tokens).flatMap(([name, token]) => {
    const colour = colours[name as ColourName]
    return colour ? [`--${token}: light-dark(${shades.map((shade) => colour[shade]).join(', ')});`] : []
  })
  const faces = (['text', 'interface'] as const).flatMap((name) => {
    const file = fonts[name]
    return file === undefined ? [] : [face(name, join(folder, file))]
  })
  const usual = {
    text: "'Source Serif Fallback', Georgia, serif",
    interface: "'Figtree Fallback', system-ui, sans-serif",
  }
  const families = faces.map(({ name, family }) => `--${name}: '${family}', ${usual[name]};`)
  const rules = [...faces.map(({ css }) => css), `:root { ${[...chosen, ...families].join(' ')} }`]
  const hers = own[sheetName] === undefined ? '' : `@import ${JSON.stringify(join(folder, sheetName))} layer(site);\n`
  return `@layer ripen, site;\n${hers}@layer site.settings {\n${rules.join('\n')}\n}\n`
}

function face(name: 'text' | 'interface', file: string) {
  const family = `Site ${name}`
  const css = `@font-face { font-display: swap; font-family: '${family}'; font-weight: 100 900; src: url(${JSON.stringify(file)}) format('woff2'); }`
  return { name, family, css }
}

/** A module with where files are found, and with the components. */
export function ownFiles(folder: string, { settings, files: own }: Look): string {
  const { logo, icon, socialImage, fonts = {} } = settings
  const named = Object.entries({ logo, icon, socialImage, ...fonts }).flatMap(([name, file]) =>
    file === undefined ? [] : [{ name, from: `${join(folder, file)}?url` }],
  )
  const slots = slotNames.flatMap((name) => {
    const file = `components/${name}.astro`
    return own[file] === undefined ? [] : [{ name, from: join(folder, file) }]
  })
  const imports = [...named, ...slots].map(({ from }, at) => `import own${at} from ${JSON.stringify(from)}\n`)
  const object = (of: readonly { readonly name: string }[], first: number): string =>
    `{ ${of.map(({ name }, at) => `${name}: own${first + at}`).join(', ')} }`
  return `${imports.join('')}export const files = ${object(named, 0)}\nexport const slots = ${object(slots, named.length)}\n`
}
