import { admissionPlans } from '../../admission/admission.plans.js';
import { auditPlans } from '../../audit/audit.plans.js';
import { contentPlans } from '../../content/content.plans.js';
import { eventsPlans } from '../../events/events.plans.js';
import { discussionPlans } from '../../discussion/discussion.plans.js';
import { mailboxPlans } from '../../mailbox/mailbox.plans.js';
import { privacyPlans } from '../../privacy/privacy.plans.js';
import { membersPlans } from '../../members/members.plans.js';
import { peoplePlans } from '../../people/people.plans.js';
import { postsPlans } from '../../posts/posts.plans.js';
import { programmePlans } from '../../programme/programme.plans.js';
import { reportsPlans } from '../../reports/reports.plans.js';
import { signInPlans } from '../../sign-in/sign-in.plans.js';
import type { PlansOf } from './plan.js';
import type { routes } from './routes.js';

export const plans: PlansOf<typeof routes> = {
  ...postsPlans,
  ...eventsPlans,
  ...peoplePlans,
  ...membersPlans,
  ...privacyPlans,
  ...contentPlans,
  ...admissionPlans,
  ...auditPlans,
  ...signInPlans,
  ...mailboxPlans,
  ...programmePlans,
  ...reportsPlans,
  ...discussionPlans,
  'not-found': { file: 'src/shell/routing/not-found.page.tsx' },
};
