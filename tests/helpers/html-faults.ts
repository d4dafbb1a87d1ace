import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'heading-level': 'error',
    // What the site loads is its own: a hash would guard it against itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // One form answers while a day is chosen, and sends nothing that could be submitted.
    'wcag/h32': 'off',
  },
})

/** What is wrong with the HTML of a page. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
  )
}
