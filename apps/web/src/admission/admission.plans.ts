import type { PlansOf } from '../shell/routing/plan.js';
import type { admissionRoutes } from './admission.routes.js';

export const admissionPlans: PlansOf<typeof admissionRoutes> = {
  welcome: { file: 'src/admission/welcome.page.tsx' },
  apply: { file: 'src/admission/apply/apply.page.tsx' },
  'confirm-application': { file: 'src/admission/apply/confirm.page.tsx' },
  'application-status': { file: 'src/admission/apply/status.page.tsx' },
  applications: { file: 'src/admission/queue/queue.page.tsx' },
  invitation: { file: 'src/admission/invitation/accept.page.tsx' },
  invitations: { file: 'src/admission/invitation/invitations.page.tsx' },
  'access-rule': { file: 'src/admission/rule/rule.page.tsx' },
  'managed-people': { file: 'src/admission/person/people.page.tsx' },
  'managed-person': { file: 'src/admission/person/person.page.tsx' },
  'my-people': { file: 'src/admission/delegation/my-people.page.tsx' },
  memberships: { file: 'src/admission/membership/memberships.page.tsx' },
  'admission-settings': { file: 'src/admission/setting/setting.page.tsx' },
};
