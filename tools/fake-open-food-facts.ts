// A stand-in for Open Food Facts on this machine, to work on the site without a network.
// `npm run fake-off`, then `OFF_URL=<the address printed> npm start`. Faults:
// `curl -X POST '<address>/_double/fail?kind=slow&ms=3000&times=5&path=product'`, `/_double/mend`, `/_double/limits`;
// the kinds are in test/support/fake-open-food-facts/faults.ts.
import { FakeOpenFoodFacts } from '../test/support/fake-open-food-facts/fake-open-food-facts.ts';

const fake = await FakeOpenFoodFacts.start({ port: Number(process.env.PORT ?? 8090) });
console.log(`The double of Open Food Facts is ready: ${fake.url}`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void fake.stop());
