import { ask } from '../shell/plan.js';
import type { PlansOf } from '../shell/plan.js';
import type { discussionRoutes } from './discussion.routes.js';
import { OwnReportsDocument } from './moderation/moderation.graphql.js';

export const discussionPlans: PlansOf<typeof discussionRoutes> = {
  moderation: { file: 'src/discussion/moderation/moderation.page.tsx' },
  'own-comment-reports': {
    file: 'src/discussion/moderation/own-reports.page.tsx',
    queries: () => [ask(OwnReportsDocument, {})],
  },
};
