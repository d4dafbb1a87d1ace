import type { Fault } from '../diagnostic.ts'
import type { AssetFile, GivenFile, InputFile } from '../input-file.ts'
import { parseSettings } from '../parse/parse.ts'
import type { SiteSettings } from '../records.ts'
import { siteSchema } from '../schema/schemas.ts'
import type { Locate } from '../valid.ts'
import { clipped } from '../validate/clip.ts'
import { misfitsOf } from '../validate/misfits.ts'
import { salvage } from '../validate/validate.ts'
import { schemaErrors } from '../validate/validator.ts'
import { contrastFaults } from './contrast-faults.ts'
import { fileFaults, settingFaults } from './file-faults.ts'
import { publicFolder, settingsPath, siteFolder } from './folder.ts'

/** How a site looks, as far as it says so itself. Paths are below its folder `site`. */
export interface Look {
  readonly settings: SiteSettings
  /** What the look is made from: a digest of each file, by its path. */
  readonly files: Readonly<Record<string, string>>
  /** What is copied into the site as it is: a digest of each file, by its path in the site. */
  readonly copied: Readonly<Record<string, string>>
}

export interface ReadLook {
  /** Without what is wrong. */
  readonly look: Look
  readonly faults: readonly Fault[]
}

/** The look of a site that says nothing of it. */
export const usualLook: Look = { settings: {}, files: {}, copied: {} }

/** Reads how a site looks from the files of its own. */
export function readLook(given: readonly GivenFile[]): ReadLook {
  const own = given.filter(({ path }) => path.startsWith(siteFolder))
  const assets = own.filter((file): file is AssetFile => 'digest' in file)
  const settings = own.find((file): file is InputFile => file.path === settingsPath && !('digest' in file))
  const read = settings && 'text' in settings ? readSettings(settings) : { settings: {}, faults: [], locate: undefined }
  const named = read.locate ? settingFaults(read.settings, assets, read.locate) : { settings: {}, faults: [] }
  const digests = assets.map(({ path, digest }) => [path.slice(siteFolder.length), digest] as const)
  const isCopied = ([path]: readonly [string, string]): boolean => path.startsWith(publicFolder)
  const copied = digests.filter(isCopied).map(([path, digest]) => [path.slice(publicFolder.length), digest])
  const files = digests.filter((each) => !isCopied(each))
  return {
    look: { settings: named.settings, files: Object.fromEntries(files), copied: Object.fromEntries(copied) },
    faults: [...read.faults, ...named.faults, ...fileFaults(own, read.settings)],
  }
}

interface ReadSettings {
  readonly settings: SiteSettings
  readonly faults: readonly Fault[]
  readonly locate: Locate
}

/** What the settings say, without what does not fit their schema. A file of comments alone says nothing. */
function readSettings(file: Extract<InputFile, { text: string }>): ReadSettings {
  const parsed = parseSettings(file, siteSchema)
  const { locate } = parsed
  if (parsed.data === undefined || parsed.data === null) return { settings: {}, faults: parsed.faults, locate }
  const data = clipped(parsed.data, siteSchema)
  const misfits = misfitsOf(schemaErrors('site', data))
  const faults = misfits.map(({ pointer, part, message, fix }): Fault => {
    return { rule: 'schema', place: locate(pointer, part), message, fix }
  })
  const kept = salvage('site', data, misfits)
  const settings = (kept?.data ?? {}) as SiteSettings
  const unread = settings.colours ? contrastFaults(settings.colours, locate) : []
  return { settings, faults: [...parsed.faults, ...faults, ...unread], locate }
}
