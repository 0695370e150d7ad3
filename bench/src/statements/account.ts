import { PlatformClient } from '../clients/platform-client.js';
import type { Server } from '../processes/server.js';

/** Accounts of the demo world whose rights differ; null asks without a session. */
export const ACCOUNTS = ['lotsin', 'kontakt', 'bildungstraeger', 'referentin', null] as const;

const PASSWORD = 'demo-lotsennetz';

export const clientOf = (server: Server, account: (typeof ACCOUNTS)[number]): Promise<PlatformClient> =>
  account === null
    ? Promise.resolve(new PlatformClient(server))
    : PlatformClient.signIn(server, `${account}@demo.example`, PASSWORD);
