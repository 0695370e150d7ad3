import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import { MyErasureDocument } from './privacy.graphql.js';
import type { privacyRoutes } from './privacy.routes.js';

export const privacyPlans: PlansOf<typeof privacyRoutes> = {
  'my-data': { file: 'src/privacy/my-data.page.tsx', queries: () => [ask(MyErasureDocument, {})] },
};
