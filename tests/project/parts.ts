/** Part of the project: what it may import, and whether it must be pure. */
export interface Part {
  /** Folders and files of the project, besides its own. */
  readonly imports: readonly string[]
  /** Folders from which it may import types, which leave nothing behind. */
  readonly types?: readonly string[]
  /** Packages and Node.js modules that may not be imported. */
  readonly never: RegExp
  /** Pure code knows no clock, no chance, no machine. */
  readonly pure: boolean
}

const pure = { never: /^(node:|astro\b|@astrojs\/|pagefind$|tinyexec$|commander$)/, pure: true }
/** A hash depends on nothing but its text. */
const pureWithHashes = { ...pure, never: /^(node:(?!crypto$)|astro\b|@astrojs\/|pagefind$|tinyexec$|commander$)/ }
/** A library may be loaded when it is first needed. */
const pureWithLoading = { ...pure, never: /^(node:(?!module$)|astro\b|@astrojs\/|pagefind$|tinyexec$|commander$)/ }
const template = { never: /^(node:|yaml$|ajv\b|unified$|remark|rehype|commander$)/, pure: true }

/** Data flows one way: read → validate → link → judge → view → render. */
export const parts: Readonly<Record<string, Part>> = {
  'src/engine/': { imports: ['src/words/', 'schemas/'], ...pure },
  'src/edit/': { imports: ['src/engine/'], ...pure },
  'src/references/': { imports: ['src/engine/'], ...pure },
  'src/report/': { imports: ['src/engine/', 'src/words/', 'package.json'], ...pureWithHashes },
  'src/words/': { imports: [], ...pureWithLoading },
  'src/views/': { imports: ['src/engine/', 'src/words/'], ...pureWithHashes },
  'src/garden/': {
    imports: ['src/engine/', 'src/caller-folder.ts'],
    never: /^(astro\b|@astrojs\/|pagefind$|commander$)/,
    pure: false,
  },
  'src/documents/': { imports: ['src/views/', 'src/words/', 'src/engine/', 'schemas/'], ...pureWithHashes },
  'src/styles/': { imports: [], ...template },
  'src/components/': {
    imports: ['src/views/', 'src/words/', 'src/documents/', 'src/styles/', 'src/client/', 'src/site.ts'],
    ...template,
  },
  'src/layouts/': {
    imports: ['src/views/', 'src/documents/', 'src/styles/', 'src/components/', 'src/site.ts'],
    ...template,
  },
  'src/pages/': {
    imports: [
      'src/views/',
      'src/documents/',
      'src/styles/',
      'src/components/',
      'src/layouts/',
      'src/client/',
      'src/site.ts',
    ],
    ...template,
  },
  'src/client/': { imports: [], types: ['src/views/', 'src/words/'], never: /./, pure: false },
  'src/site.ts': { imports: ['src/views/', 'src/words/'], never: /./, pure: false },
  'src/middleware.ts': { imports: ['src/site.ts'], ...template },
  'src/project-folder.ts': { imports: [], never: /^(?!node:)/, pure: false },
  'src/caller-folder.ts': { imports: [], never: /^(?!node:)/, pure: false },
  'src/cli/': {
    imports: [
      ...['src/engine/', 'src/garden/', 'src/edit/', 'src/references/', 'src/report/', 'src/publish/'],
      ...['src/project-folder.ts', 'src/caller-folder.ts', 'package.json'],
    ],
    never: /^(astro\b|pagefind$|unified$|remark|rehype)/,
    pure: false,
  },
  'src/publish/': {
    imports: [
      ...[
        'src/engine/',
        'src/words/',
        'src/garden/',
        'src/views/',
        'src/documents/',
        'src/client/search/',
        'src/site.ts',
      ],
      ...['src/project-folder.ts', 'src/caller-folder.ts'],
    ],
    never: /^(yaml$|ajv\b|commander$)/,
    pure: false,
  },
}
