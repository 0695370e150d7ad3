import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import { SignInPageDocument } from './sign-in.graphql.js';
import type { signInRoutes } from './sign-in.routes.js';

export const signInPlans: PlansOf<typeof signInRoutes> = {
  'sign-in': { file: 'src/sign-in/sign-in.page.tsx', queries: () => [ask(SignInPageDocument, {})] },
  'forgotten-password': { file: 'src/sign-in/forgotten-password.page.tsx' },
  'confirm-email': { file: 'src/sign-in/confirm-email.page.tsx' },
  'set-password': { file: 'src/sign-in/set-password.page.tsx' },
};
