import { parentPort, workerData } from 'node:worker_threads'
import { socialPng } from '../documents/pictures/social.ts'
import type { SocialView } from '../views/taken/social.ts'
import { socialFonts } from './social-fonts.ts'

const views: readonly SocialView[] = workerData
const drawn: Uint8Array[] = []
for (const view of views) drawn.push(await socialPng(view, socialFonts))
parentPort?.postMessage(drawn)
