import { afterAll, beforeAll, describe } from 'vitest';
import { describeBadRelease } from './production/bad-release.ts';
import { describeCron } from './production/cron.ts';
import { describeDeployment } from './production/deployment.ts';
import { describeInterruption } from './production/interruption.ts';
import { describeOutage } from './production/outage.ts';
import { describeProvisioning } from './production/provisioning.ts';
import { SiteOnDebian } from './site-on-debian.ts';

/** One machine for all of it. A part runs alone by its name: `npm run test:server -- -t 'a bad release'`. */
describe('the site on a bare Debian', () => {
  let site: SiteOnDebian | undefined;
  beforeAll(async () => {
    site = await SiteOnDebian.make();
  });
  afterAll(() => site?.destroy());
  const made = () => {
    if (site === undefined) throw new Error('The machine is made before the parts run.');
    return site;
  };

  describeProvisioning(made);
  describeDeployment(made);
  describeBadRelease(made);
  describeInterruption(made);
  describeOutage(made);
  describeCron(made);
});
