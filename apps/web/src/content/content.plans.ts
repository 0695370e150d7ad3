import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import type { contentRoutes } from './content.routes.js';
import { pageVariables } from './duty-pages.js';
import { PageDocument } from './pages.graphql.js';

export const contentPlans: PlansOf<typeof contentRoutes> = {
  'page-editor': { file: 'src/content/page-editor.page.tsx' },
  'duty-page': {
    file: 'src/content/duty.page.tsx',
    queries: ({ params, language }) => [ask(PageDocument, pageVariables(params.slug, language))],
  },
};
