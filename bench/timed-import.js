// One import in a process of its own, by the address of a server or the folder of an embedded database: how long, how
// much memory at most, and how busy the machine was, with whatever else ran on it.
import { cpus } from 'node:os';
import { openEmbeddedDatabase } from '../dist/database/embedded-database.js';
import { openServerDatabase } from '../dist/database/server-database.js';
import { openDump } from '../dist/off/dump-file.js';
import { importDump } from '../dist/sync/import-dump.js';

const [target, path] = process.argv.slice(2);
const database = target.startsWith('postgres:')
  ? await openServerDatabase(target, { poolSize: 2 })
  : await openEmbeddedDatabase(target);
const startedAt = performance.now();
const busyAtStart = machineSeconds();
let readAt = startedAt;
let busyWhenRead = busyAtStart;
const result = await importDump(database, {
  source: path,
  file: await openDump(path),
  country: null,
  onProgress: ({ step }) => {
    if (step !== 'statistics') return;
    readAt = performance.now();
    busyWhenRead = machineSeconds();
  },
});
const endedAt = performance.now();
await database.close();
const { userCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    kind: result.kind,
    documents: result.documentsRead,
    readingSeconds: (readAt - startedAt) / 1_000,
    statisticsSeconds: (endedAt - readAt) / 1_000,
    cpuSeconds: userCPUTime / 1e6,
    machineSeconds: busyWhenRead - busyAtStart,
    peakMebibytes: maxRSS / 1_024,
  }),
);

/** For how long the processors of this machine have been busy, with whatever it was, in s. */
function machineSeconds() {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1_000;
}
