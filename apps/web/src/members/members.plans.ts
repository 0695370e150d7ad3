import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import { GroupDocument, MemberDocument, OwnProfileDocument } from './members.graphql.js';
import type { membersRoutes } from './members.routes.js';
import { groupVariables } from './group-address.js';

export const membersPlans: PlansOf<typeof membersRoutes> = {
  member: {
    file: 'src/members/member.page.tsx',
    queries: ({ params }) => [ask(MemberDocument, { id: params.id ?? '' })],
  },
  group: {
    file: 'src/members/group.page.tsx',
    queries: ({ params }) => [ask(GroupDocument, groupVariables(params))],
  },
  profile: { file: 'src/members/profile.page.tsx', queries: () => [ask(OwnProfileDocument, {})] },
};
