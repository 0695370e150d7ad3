import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import type { discussionRoutes } from './discussion.routes.js';
import { NotificationsDocument } from './notifications/notifications.graphql.js';
import { parseQuestionFilter, questionVariables } from './questions/question-filter.js';
import {
  ExchangeSettingsDocument,
  QuestionDocument,
  QuestionsDocument,
  QuestionTopicsDocument,
} from './questions/questions.graphql.js';
import { OwnReportsDocument } from './moderation/moderation.graphql.js';

export const discussionPlans: PlansOf<typeof discussionRoutes> = {
  moderation: { file: 'src/discussion/moderation/moderation.page.tsx' },
  'own-comment-reports': {
    file: 'src/discussion/moderation/own-reports.page.tsx',
    queries: () => [ask(OwnReportsDocument, {})],
  },
  questions: {
    file: 'src/discussion/questions/questions.page.tsx',
    queries: ({ search }) => [
      ask(QuestionTopicsDocument, {}),
      ask(QuestionsDocument, { filter: questionVariables(parseQuestionFilter(search)), first: 20, after: null }),
    ],
  },
  ask: {
    file: 'src/discussion/questions/ask.page.tsx',
    queries: ({ params }) => [
      ask(QuestionTopicsDocument, {}),
      ...(params.id ? [ask(QuestionDocument, { id: params.id })] : []),
    ],
  },
  question: {
    file: 'src/discussion/questions/question.page.tsx',
    queries: ({ params }) => [ask(QuestionDocument, { id: params.id ?? '' })],
  },
  notifications: {
    file: 'src/discussion/notifications/notifications.page.tsx',
    queries: ({ search }) => [
      ask(NotificationsDocument, { first: 20, after: null, onlyUnread: search.get('nur') === 'ungelesen' }),
    ],
  },
  'exchange-settings': {
    file: 'src/discussion/questions/exchange-settings.page.tsx',
    queries: () => [ask(ExchangeSettingsDocument, {})],
  },
};
