import { isDeepStrictEqual } from 'node:util';
import { loadPackage } from './digitalocean-package.ts';
import { CommandFailed } from './run-program.ts';

/** Requests as DigitalOcean's client names them. */
export type ModelName = 'Droplet_single_create' | 'Alert_policy_request' | 'Check_updatable' | 'Alert_updatable';

/** What is wanted, from the words of the API into those of the client: `user_data` is `userData` there. */
export type ModelOf = (name: ModelName, wanted: object) => object;

/** Throws `CommandFailed` where the client would leave something out or change it, without a word. */
export async function loadModels(): Promise<ModelOf> {
  const dots = await loadPackage('@digitalocean/dots');
  const { JsonParseNode, JsonSerializationWriter } = await loadPackage('@microsoft/kiota-serialization-json');
  return (name, wanted) => {
    const model: object = new JsonParseNode(wanted).getObjectValue(
      dots[`create${name}FromDiscriminatorValue`] as never,
    );
    const writer = new JsonSerializationWriter();
    writer.writeObjectValue('', model, dots[`serialize${name}`] as never);
    const sent = JSON.parse(new TextDecoder().decode(writer.getSerializedContent()));
    for (const [field, value] of Object.entries(wanted)) {
      if (isDeepStrictEqual(sent[field], value)) continue;
      throw new CommandFailed(`DigitalOcean's client cannot send ${field}: ${JSON.stringify(value)}`);
    }
    return model;
  };
}
