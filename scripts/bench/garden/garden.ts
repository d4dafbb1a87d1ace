import { stringify } from 'yaml'
import { plantClaims } from './claims.ts'
import { Dice } from './dice.ts'
import { plantSources } from './sources.ts'
import { plantDispatch, plantPage } from './texts.ts'
import { slug } from './words.ts'

/** A garden as texts by path. */
export type Texts = ReadonlyMap<string, string>

const claimsOfPage = 50
const sourcesOfClaim = 1.1
const dispatchesOfClaim = 0.07

/**
 * A garden of so many claims, the same for the same seed, with what a real one has in about its shares: sources that
 * many cite and a long tail that hardly any does, sources that share publishers, authors and origins or retell others,
 * histories, readings on findings, pages, and dispatches. The check has no fault to find in it.
 */
export function plantGarden(claims: number, policy: string, seed = 1): Texts {
  const dice = new Dice(seed)
  const pages = numbered(Math.max(3, claims / claimsOfPage)).map((number) => slug(dice, number))
  const voices = numbered(Math.min(40, 6 + claims / 250)).map((number) => `voice-${number}`)
  const sources = plantSources(dice, Math.max(20, Math.round(claims * sourcesOfClaim)), pages)
  const planted = plantClaims({ dice, pages, sources, voices }, claims)
  const subject = { dice, pages, voices, sources, claims: planted }
  const inFile = <T extends { readonly id: string }>(folder: string, items: readonly T[]) =>
    items.map((item) => [`${folder}/${item.id}.yaml`, item] as const)
  return new Map([
    ['garden.yaml', stringify({ title: 'A planted garden', url: 'https://planted.example', language: 'en' })],
    ['policy.yaml', policy],
    ['voices/editor.yaml', stringify({ name: 'Editor', role: 'editor', nature: 'persona' })],
    ...voices.map((id) => [`voices/${id}.yaml`, voiceText(id)] as const),
    ...inFile('sources', sources).map(([path, { record }]) => [path, stringify(record)] as const),
    ...inFile('claims', planted).map(([path, { record }]) => [path, stringify(record)] as const),
    ...pages.map((id) => [`pages/${id}.md`, withFrontMatter(plantPage(subject, id))] as const),
    ...numbered(Math.max(3, claims * dispatchesOfClaim))
      .map((number) => plantDispatch(subject, number))
      .map(({ id, record }) => [`river/${id}.md`, withFrontMatter(record)] as const),
  ])
}

function numbered(count: number): number[] {
  return Array.from({ length: Math.round(count) }, (_, number) => number)
}

function voiceText(id: string): string {
  return stringify({ name: id.replace('-', ' '), role: 'voice', bio: 'A persona that was planted.', nature: 'persona' })
}

function withFrontMatter({ body, ...record }: { readonly body?: string }): string {
  return `---\n${stringify(record)}---\n\n${body ?? ''}\n`
}
