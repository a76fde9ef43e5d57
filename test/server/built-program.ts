import { execFileSync } from 'node:child_process';

/** Builds the program of this checkout, which the tests run as an operator does. */
export default function setup(): void {
  execFileSync(process.execPath, ['tools/build.js'], { stdio: 'inherit' });
}
