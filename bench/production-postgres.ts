import { totalmem } from 'node:os';
import { type PostgresServer, startPostgres } from '../test/support/postgres.ts';

/**
 * A throw-away PostgreSQL with the settings that a provisioned server of this machine's memory gets: what is measured is what
 * visitors meet. Source: deploy/ansible/roles/postgresql/templates/postgresql.conf. Nothing is forced to the disk here.
 */
export function startProductionPostgres(): Promise<PostgresServer> {
  const mebibytes = Math.floor(totalmem() / 2 ** 20);
  const settings = `
    shared_buffers = ${Math.floor(mebibytes * 0.25)}MB
    effective_cache_size = ${Math.floor(mebibytes * 0.6)}MB
    work_mem = ${Math.min(Math.max(Math.floor(mebibytes / 256), 4), 64)}MB
    maintenance_work_mem = ${Math.min(Math.max(Math.floor(mebibytes / 16), 64), 1024)}MB
    random_page_cost = 1.1
    effective_io_concurrency = 200
    max_wal_size = 4GB
    checkpoint_timeout = 15min
    wal_compression = on`;
  return startPostgres({ settings });
}
