// Answers questions about EDTF texts with the npm package edtf: one JSON object a line, to and fro.
//   {"parse": text}            -> {"type", "level", "first", "last"} or {"refused": why}
//   {"time": text, "ms": time} -> {"nanoseconds"} for one call
// "first" and "last" are milliseconds since 1970-01-01T00:00Z, "unknown", "open", or "none" for a
// time that a JavaScript Date cannot hold. The first line says which package this is.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import edtf, { parse } from 'edtf'

const description = new URL('node_modules/edtf/package.json', import.meta.url)
const { version } = JSON.parse(readFileSync(description, 'utf8'))

function bound(time) {
  if (time === null || time === undefined) return 'unknown'
  if (Number.isNaN(time)) return 'none'
  return Number.isFinite(time) ? time : 'open'
}

function ask(text) {
  try {
    const value = edtf(text)
    // The level is not kept in the value. What the package takes for a Unix time has none.
    let level = -1
    try {
      level = parse(text).level
    } catch { /* not a text of the grammar */ }
    return { type: value.type, level, first: bound(value.min), last: bound(value.max) }
  } catch (error) {
    return { refused: String(error.message).split('\n', 1)[0].slice(0, 80) }
  }
}

function time(text, ms) {
  const loop = (count) => {
    const start = process.hrtime.bigint()
    for (let i = 0; i < count; i++) edtf(text)
    return Number(process.hrtime.bigint() - start)
  }
  let count = 1
  let nanoseconds = loop(count)
  // What comes before the last and longest loop warms up.
  while (nanoseconds < ms * 5e5) {
    count *= 2
    nanoseconds = loop(count)
  }
  return { nanoseconds: nanoseconds / count }
}

const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\n')

say({ edtf: version, node: process.version })
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line)
  say('time' in question ? time(question.time, question.ms) : ask(question.parse))
}
