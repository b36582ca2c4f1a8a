import { setFlagsFromString } from 'node:v8';

/** That of Node 26; Node 20 has 11. */
const LATEST_KNOWN = 14;

export const V8_MAJOR = Number.parseInt(process.versions.v8, 10);

/**
 * Sets flags of V8 while it runs. They are no interface: a later version than is known might have others,
 * and would say so on standard error, so that it is left as it is.
 */
export function setFlags(...flags: readonly string[]): void {
  if (V8_MAJOR <= LATEST_KNOWN) for (const flag of flags) setFlagsFromString(flag);
}

/** Whether whoever started Node has told V8 how to collect or compile: that stays as it is. */
export const isToldByUser = (): boolean =>
  /scaveng|marking|growing|single-threaded|inlin/u.test(
    [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ').replaceAll('_', '-'),
  );
