import { answerWith } from '../documents/document.ts'
import { robotsDocument } from '../documents/robots.ts'
import { loadSite } from '../site.ts'

export async function GET() {
  const { frame } = loadSite()
  return await answerWith(robotsDocument(frame))
}
