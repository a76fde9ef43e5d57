#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Errors are told by the lines of the source.
process.setSourceMapsEnabled(true);
const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  // A fresh checkout; a release ships what was built.
  execFileSync(process.execPath, ['tools/build.js'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
}
await import(main.href);
