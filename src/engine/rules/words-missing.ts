import { wordsWanted } from '../../words/spoken.ts'
import { englishWords } from '../../words/words.ts'
import { defineRule } from './rule.ts'

export const wordsMissing = defineRule({
  id: 'words-missing',
  severity: 'note',
  scope: 'garden',
  why: 'Readers find English words around what they came to read, marked as such for those who hear the page.',
  asks:
    'The interface has words in the language of the garden: those of Ripen, in `src/words`, or the site’s own for every ' +
    'message, in `words.json` in the folder `site` beside the garden.',
  bad: `# garden.yaml
title: Compuoghardo
url: https://garden.example
language: eo
`,
  good: `# garden.yaml
title: Rechengarten
url: https://garden.example
language: de
`,
  check({ garden: { garden }, words }, report) {
    const language = garden?.record.language
    if (!garden || language === undefined) return
    const wanted = wordsWanted(language, words)
    if (wanted === 0) return
    const all = Object.keys(englishWords.catalogue).length
    const some =
      wanted === all
        ? ''
        : ` Of ${all} messages, ${wanted} ${wanted === 1 ? 'has' : 'have'} no words in \`site/words.json\` yet.`
    const subtag = new Intl.Locale(language).language
    report({
      place: garden.locate('/language', 'value'),
      message: `The interface has no words in \`${language}\`: the site tells in English what no record says.${some}`,
      fix:
        `Add \`src/words/${subtag}.json\` to Ripen, with every message of \`src/words/en.json\`; or have words of your own ` +
        'for all of them in `site/words.json`.',
    })
  },
})
