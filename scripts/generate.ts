import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../src/project-folder.ts'
import { generateLanguageSubtags } from './generate/language-subtags.ts'
import { generateRecords } from './generate/records.ts'

/** Writes the files that are made from others; tests hold both against each other. */
writeFileSync(join(projectFolder, 'src/engine/records.ts'), await generateRecords())
writeFileSync(join(projectFolder, 'src/words/language-subtags.ts'), generateLanguageSubtags())
