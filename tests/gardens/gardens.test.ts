import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, explained } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { asOf, files } from '../helpers/garden.ts'

/** What is hidden is what a check of one of them keeps. */
const gardens = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
)

/** A garden for each case of the law and for each bug found: its verdicts and its faults stand in `verdicts.json`. */
test.each(gardens.map(({ name }) => name))('%s', async (name) => {
  const folder = join(import.meta.dirname, name)
  const own = (await readGarden(folder)).flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : []))
  const { judged, garden, diagnostics } = checkGarden(files(Object.fromEntries(own)), onDay(asOf))
  const faults = diagnostics.map(({ rule, severity, place, message }) => {
    return `${place.path}:${place.start.line}:${place.start.column} ${severity} ${rule}: ${message}`
  })
  const verdicts = [...(judged?.verdicts.values() ?? [])].map((verdict) => explained(verdict, garden))
  const found = `${JSON.stringify({ verdicts, faults }, undefined, 2)}\n`
  await expect(found).toMatchFileSnapshot(join(import.meta.dirname, `${name}.verdicts.json`))
})
