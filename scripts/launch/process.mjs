import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A process by its number and its moment of birth, because numbers are used again; null when there is none. */
export function identify(pid) {
  const born = Number.isInteger(pid) && pid > 0 ? birth(pid) : null

  return born === null ? null : { pid, born }
}

export function isRunning(known) {
  return known != null && identify(known.pid)?.born === known.born
}

export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    // It ended between two looks, or this system has no such command: nothing is known about it.
    return ''
  }
}

/** Sends each signal in turn and waits its time; true once the process is gone. */
export async function endProcess(known, steps) {
  for (const [signal, patienceMs] of steps) {
    send(known, signal)
    if (await hasEnded(known, patienceMs)) return true
  }
  return false
}

export async function hasEnded(known, patienceMs) {
  const until = Date.now() + patienceMs
  while (isRunning(known)) {
    if (Date.now() > until) return false
    await wait(20)
  }
  return true
}

function send(known, signal) {
  try {
    if (isRunning(known)) process.kill(known.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function birth(pid) {
  if (process.platform === 'linux') return birthOnLinux(pid)
  if (process.platform === 'win32') return canSignal(pid) ? 'alive' : null
  try {
    const [state, ...born] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return state?.startsWith('Z') ? null : born.join(' ')
  } catch {
    // ps answers 1 for a number nobody has.
    return null
  }
}

function birthOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks and brackets, so fields are counted from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie keeps its number until somebody asks after it; in a container without init nobody does.
    return fields[0] === 'Z' || fields[0] === 'X' ? null : String(fields[19])
  } catch {
    // No such folder under /proc: no such process.
    return null
  }
}

function canSignal(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    // Either nobody has the number or somebody else owns it; both mean it is not ours.
    return false
  }
}
