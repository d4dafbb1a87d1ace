import { describe, expect, test } from 'vitest'
import {
  editAddress,
  type Host,
  historyAddress,
  reportAddress,
  repositoryAt,
} from '../../../src/views/parts/repository.ts'
import { diagnose, files } from '../../helpers/garden.ts'

const asOf = '2026-11-24'

describe('the host is told by the address', () => {
  const faultsOf = (repository: string): string[] => {
    const text = `title: A garden\nurl: https://garden.example\nlanguage: en\nresponsible: { name: Us }\nrepository: ${repository}\n`
    return diagnose(files({ 'garden.yaml': text }), { asOf })
      .filter(({ place }) => place.path === 'garden.yaml')
      .map(({ message }) => message)
  }

  test.each<[string, Host]>([
    ['https://github.com/desk/garden', 'github'],
    ['https://github.desk.example/desk/garden', 'github'],
    ['https://gitlab.com/desk/news/garden', 'gitlab'],
    ['https://gitlab.desk.example/garden', 'gitlab'],
    ['https://code.gitlab.desk.example:8443/garden', 'gitlab'],
    ['https://codeberg.org/desk/garden', 'forgejo'],
    ['https://forgejo.desk.example/desk/garden', 'forgejo'],
    ['https://gitea.com/desk/garden', 'forgejo'],
    ['http://gitea/desk/garden', 'forgejo'],
  ])('%s', (url, host) => {
    expect(repositoryAt({ url })?.host).toBe(host)
    expect(faultsOf(`{ url: "${url}" }`)).toEqual([])
  })

  test.each([
    'https://git.desk.example/garden',
    'https://mygithub.com/desk/garden',
    'https://desk.example/github.com/garden',
    'https://gitlabs.example/garden',
  ])('not by %s, which must name it', (url) => {
    expect(repositoryAt({ url })).toBeUndefined()
    expect(faultsOf(`{ url: "${url}" }`)).toEqual(['`repository` has no `host`.'])
    expect(repositoryAt({ url, host: 'gitlab' })?.host).toBe('gitlab')
    expect(faultsOf(`{ url: "${url}", host: gitlab }`)).toEqual([])
  })
})

const report = {
  title: 'A mistake in: 100 % & more?',
  fields: { address: 'https://garden.example/claims/a/b/', record: 'content/claims/a/b.yaml', badge: 'Caveat+' },
  text: 'Page: /a/\n\nWhat is wrong?',
}
const path = 'content/claims/a/b.yaml'

test.each([
  [
    'https://github.com/desk/garden',
    'https://github.com/desk/garden/edit/main/content/claims/a/b.yaml',
    'https://github.com/desk/garden/commits/main/content/claims/a/b.yaml',
    'https://github.com/desk/garden/issues/new?template=report-a-mistake.yml&title=A%20mistake%20in%3A%20100%20%25%20%26%20more%3F&address=https%3A%2F%2Fgarden.example%2Fclaims%2Fa%2Fb%2F&record=content%2Fclaims%2Fa%2Fb.yaml&badge=Caveat%2B',
  ],
  [
    'https://gitlab.com/desk/news/garden/',
    'https://gitlab.com/desk/news/garden/-/edit/main/content/claims/a/b.yaml',
    'https://gitlab.com/desk/news/garden/-/commits/main/content/claims/a/b.yaml',
    'https://gitlab.com/desk/news/garden/-/issues/new?issue%5Btitle%5D=A%20mistake%20in%3A%20100%20%25%20%26%20more%3F&issue%5Bdescription%5D=Page%3A%20%2Fa%2F%0A%0AWhat%20is%20wrong%3F',
  ],
  [
    'https://codeberg.org/desk/garden.git',
    'https://codeberg.org/desk/garden/_edit/main/content/claims/a/b.yaml',
    'https://codeberg.org/desk/garden/commits/branch/main/content/claims/a/b.yaml',
    'https://codeberg.org/desk/garden/issues/new?title=A%20mistake%20in%3A%20100%20%25%20%26%20more%3F&body=Page%3A%20%2Fa%2F%0A%0AWhat%20is%20wrong%3F',
  ],
])('what leads to the files of %s', (url, edit, history, reported) => {
  const repository = repositoryAt({ url })
  if (!repository) throw new Error(`${url} tells no host.`)
  expect(editAddress(repository, path)).toBe(edit)
  expect(historyAddress(repository, path)).toBe(history)
  expect(reportAddress(repository, report)).toBe(reported)
})

test('branches and files keep their slashes, and nothing else that an address would read', () => {
  const repository = repositoryAt({ url: 'https://github.com/desk/garden?tab=readme#top', branch: 'live/#1%' })
  if (!repository) throw new Error('It tells no host.')
  const address = 'https://github.com/desk/garden/edit/live/%231%25/my%20garden/%C3%A4%3F.md'
  expect(editAddress(repository, 'my garden/ä?.md')).toBe(address)
  expect(editAddress(repository, '\uD800.md')).toMatch(/%EF%BF%BD\.md$/)
})
