import { answerWith } from '../documents/document.ts'
import { robotsDocument } from '../documents/robots.ts'
import { loadSite } from '../site.ts'

export async function GET() {
  const { frame } = await loadSite()
  return await answerWith(robotsDocument(frame))
}
