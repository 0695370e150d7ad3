import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import type { peopleRoutes } from './people.routes.js';
import { SecurityDocument } from './security.graphql.js';

export const peoplePlans: PlansOf<typeof peopleRoutes> = {
  settings: { file: 'src/people/settings.page.tsx' },
  security: { file: 'src/people/security.page.tsx', queries: () => [ask(SecurityDocument, {})] },
};
