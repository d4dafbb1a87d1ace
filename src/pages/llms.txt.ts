import { answerWith } from '../documents/document.ts'
import { llmsDocument } from '../documents/llms.ts'
import { loadSite } from '../site.ts'

export async function GET() {
  return await answerWith(llmsDocument(loadSite().taken()))
}
