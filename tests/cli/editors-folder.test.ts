import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editorsFolder } from '../../src/cli/editors-folder.ts'
import { projectFolder } from '../../src/project-folder.ts'
import { Repository } from '../helpers/repository.ts'

test('the garden that ships is in `content`', async () => {
  expect(await editorsFolder(join(projectFolder, 'content'))).toBe('content')
})

test('another is where its own repository has it', async () => {
  using repository = new Repository()
  mkdirSync(join(repository.folder, 'my gardens/tea'), { recursive: true })
  expect(await editorsFolder(repository.content)).toBe('content')
  expect(await editorsFolder(join(repository.content, 'claims/..'))).toBe('content')
  expect(await editorsFolder(repository.folder)).toBe('')
  expect(await editorsFolder(join(repository.folder, 'my gardens/tea'))).toBeUndefined()
})

test('outside of any repository nobody knows', async () => {
  expect(await editorsFolder('/')).toBeUndefined()
})
