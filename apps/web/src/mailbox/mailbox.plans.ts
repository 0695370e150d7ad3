import type { PlansOf } from '../shell/routing/plan.js';
import type { mailboxRoutes } from './mailbox.routes.js';

export const mailboxPlans: PlansOf<typeof mailboxRoutes> = {
  mailbox: { file: 'src/mailbox/mailbox.page.tsx' },
  'mail-queue': { file: 'src/mailbox/mail-queue.page.tsx' },
};
