import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Page } from 'playwright-core'
import { parse } from 'yaml'
import { fromCaller } from '../src/cli/options.ts'
import { run } from '../src/cli/run.ts'
import { UsageError } from '../src/garden/usage-error.ts'
import { projectFolder } from '../src/project-folder.ts'
import { withBrowser } from './browser.ts'
import { withSite } from './built-site.ts'
import { type Answered, type Question, searchesText } from './searches-text.ts'

const questionsFile = 'tests/search/questions.yaml'

await run(
  new Command('searches')
    .description(`Ask the search what ${questionsFile} asks, and print how often the right claim stands first.`)
    .option('--out <dir>', 'folder of a built site of the shipped garden (default: one built for this)', fromCaller)
    .exitOverride()
    .action(askAll),
)

async function askAll({ out }: { readonly out?: string }): Promise<void> {
  const questions: { readonly tuned: readonly Question[]; readonly heldOut: readonly Question[] } = parse(
    await readFile(join(projectFolder, questionsFile), 'utf8'),
  )
  const text = await withSite(out, async (address) => {
    await holdsAll(address, [...questions.tuned, ...questions.heldOut])
    return await withBrowser(async (browser) => {
      const page = await browser.newPage({ baseURL: address })
      return searchesText(await answersTo(page, questions.tuned), await answersTo(page, questions.heldOut))
    })
  })
  process.stdout.write(text)
}

/** A question whose answer was renamed could never be answered. */
async function holdsAll(address: string, questions: readonly Question[]): Promise<void> {
  const named = [...new Set(questions.flatMap(({ claims }) => claims))]
  const answers = await Promise.all(named.map((claim) => fetch(`${address}/claims/${claim}/`, { method: 'HEAD' })))
  const missing = named.filter((_, at) => !answers[at]?.ok)
  if (missing.length === 0) return
  throw new UsageError(
    `The site has no claim ${missing.map((claim) => `\`${claim}\``).join(', ')}.`,
    `Name claims of the garden in \`${questionsFile}\`, or look at a site of the garden that ships.`,
  )
}

/** Asks as a reader does, and reads what the page shows. */
async function answersTo(page: Page, questions: readonly Question[]): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const { ask, claims } of questions) {
    await page.goto(`/search/?${new URLSearchParams({ q: ask, type: 'claim' })}`)
    await page.locator('.search-said').filter({ hasText: /found/ }).waitFor()
    const shown = await page
      .locator('.search-groups [data-claim]')
      .evaluateAll((results) => results.map((result) => result.getAttribute('data-claim') ?? ''))
    answered.push({ ask, claims, found: shown })
  }
  return answered
}
