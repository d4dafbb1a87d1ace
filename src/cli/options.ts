import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { styleText } from 'node:util'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { callerFolder } from '../caller-folder.ts'
// Not from its index, which is all of the engine: help and wrong use need none of it.
import { isDay, onDay, type Today, todayAt } from '../engine/day.ts'
import type { Paint } from '../report/report.ts'

/**
 * The garden that is meant where none is named, absolute: the folder `content` with a `garden.yaml`, where the command was
 * called or in the nearest folder around.
 */
export function gardenHere(): string {
  return nearestGarden(callerFolder()) ?? fromCaller('content')
}

function nearestGarden(folder: string): string | undefined {
  const content = join(folder, 'content')
  if (existsSync(join(content, 'garden.yaml'))) return content
  const around = dirname(folder)
  return around === folder ? undefined : nearestGarden(around)
}

export interface GardenOptions {
  /** The garden's folder, absolute. */
  readonly content: string
  readonly today: Today
}

/** Adds what every verb takes: `--content DIR` and `--as-of DATE`. */
export function addGardenOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--content <dir>', 'folder of the garden')
        .argParser(fromCaller)
        .default(gardenHere(), 'the nearest folder content with a garden.yaml'),
    )
    .option('--as-of <date>', 'the day that counts as today (default: the day on this machine)', readDay)
    .hook('preAction', (_program, action) => {
      const { asOf } = action.opts()
      action.setOptionValue('today', asOf === undefined ? todayHere() : onDay(asOf))
    })
}

/** A path given on the command line, made absolute. */
export function fromCaller(path: string): string {
  return resolve(callerFolder(), path)
}

/** Styles text for a stream, which may be no terminal, in which case text stays as it is. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}

/** Today, as the calendar on the wall beside this machine has it. */
function todayHere(): Today {
  const now = new Date()
  return todayAt(now.getTime(), -now.getTimezoneOffset())
}

function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It takes a day that exists, like 2026-05-30.')
  return text
}

/** A port, which may be 0 for any that is free. */
export function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It takes a number up to 65535.')
  return port
}
