import { ask } from '../shell/plan.js';
import type { PlansOf } from '../shell/plan.js';
import { MyErasureDocument } from './privacy.graphql.js';
import type { privacyRoutes } from './privacy.routes.js';

export const privacyPlans: PlansOf<typeof privacyRoutes> = {
  'my-data': { file: 'src/privacy/my-data.page.tsx', queries: () => [ask(MyErasureDocument, {})] },
};
