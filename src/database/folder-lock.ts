import { once } from 'node:events';
import { statSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { DatabaseUnavailable } from './database.ts';

/**
 * Holds a folder for this process alone.
 *
 * The lock is an address that the kernel lends to one process at a time and takes back when that
 * process ends, however it ends: no stale lock file after `kill -9`, no race between two starters.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const server = net.createServer((connection) => connection.destroy());
  server.unref();
  server.listen(lockAddress(folder));
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DatabaseUnavailable(
      `The data folder ${folder} is in use by another Pur Beurre. Stop that one, or choose another folder with DATA_DIR.`,
    );
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function lockAddress(folder: string): string {
  // Device and inode name the folder itself, whatever path or link leads to it.
  const { dev, ino } = statSync(folder);
  const name = `pur-beurre-${dev}-${ino}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(folder, 'lock.sock');
}
