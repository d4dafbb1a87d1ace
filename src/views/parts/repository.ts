import type { GardenRecord } from '../../engine/index.ts'

/** What serves a repository; Gitea, and Codeberg with it, has the addresses of Forgejo. */
export type Host = NonNullable<NonNullable<GardenRecord['repository']>['host']>

/** A repository as its host shows it. */
export interface Repository {
  readonly host: Host
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly branch: string
}

/** What a report begins with. */
export interface Report {
  readonly title: string
  /** By the ids of the fields of the issue form `report-a-mistake.yml`. */
  readonly fields: Readonly<Record<string, string>>
  /** The same in words, for hosts that fill in no forms. */
  readonly text: string
}

/** Of what each host is known by, in the name of the server; the schema asks for `host` where there is none of them. */
const names: Readonly<Record<string, Host>> = {
  github: 'github',
  gitlab: 'gitlab',
  codeberg: 'forgejo',
  forgejo: 'forgejo',
  gitea: 'forgejo',
}

/** Undefined where neither the garden nor the address says what serves the repository. */
export function repositoryAt({
  url,
  branch = 'main',
  host,
}: NonNullable<GardenRecord['repository']>): Repository | undefined {
  const parsed = URL.parse(url)
  const told = parsed?.hostname.split('.').find((part) => Object.hasOwn(names, part))
  const served = host ?? (told === undefined ? undefined : names[told])
  if (!parsed || !served) return undefined
  return { host: served, url: parsed.origin + parsed.pathname.replace(/(?:\.git)?\/*$/, ''), branch }
}

/** @param path  of a file, from the root of the repository */
export function editAddress({ host, url, branch }: Repository, path: string): string {
  const before: Readonly<Record<Host, string>> = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }
  return `${url}/${before[host]}/${encoded(branch)}/${encoded(path)}`
}

/** Where the changes of a file are listed. */
export function historyAddress({ host, url, branch }: Repository, path: string): string {
  const before: Readonly<Record<Host, string>> = { github: 'commits', gitlab: '-/commits', forgejo: 'commits/branch' }
  return `${url}/${before[host]}/${encoded(branch)}/${encoded(path)}`
}

/** Where a mistake is reported, with all that is known of it filled in. */
export function reportAddress({ host, url }: Repository, { title, fields, text }: Report): string {
  switch (host) {
    case 'github':
      return `${url}/issues/new?${query({ template: 'report-a-mistake.yml', title, ...fields })}`
    case 'gitlab':
      return `${url}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': text })}`
    case 'forgejo':
      return `${url}/issues/new?${query({ title, body: text })}`
    default:
      return host satisfies never
  }
}

/** Each part by itself: a slash parts folders, and names branches within branches. */
function encoded(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** Blanks as `%20`, which every host reads. */
function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&')
}
