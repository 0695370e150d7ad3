import { BASIS_DAYS } from '@lotsennetz/programme';
import type { EditedCourse } from './catalogue.graphql.js';

export interface CourseDraft {
  provider: string;
  kind: 'BASIS' | 'AUFBAU';
  title: string;
  summary: string;
  topics: string[];
  days: { title: string; content: string }[];
  offered: boolean;
}

const noDay = () => ({ title: '', content: '' });

/** A new course is a Basis with its three days. */
export function courseDraft(course: EditedCourse | null): CourseDraft {
  if (!course) {
    return {
      provider: '',
      kind: 'BASIS',
      title: '',
      summary: '',
      topics: [],
      days: BASIS_DAYS.map(noDay),
      offered: true,
    };
  }
  const { provider, kind, title, summary, topics, days, offered } = course;
  return {
    provider: provider.id,
    kind,
    title,
    summary,
    topics: topics.map(({ id }) => id),
    days: days.map((day) => ({ title: day.title, content: day.content })),
    offered,
  };
}

/** Another kind: a Basis always has three days, what was written of others is kept as far as there is room. */
export function withKind(draft: CourseDraft, kind: CourseDraft['kind']): CourseDraft {
  const days = kind === 'BASIS' ? BASIS_DAYS.map((_, index) => draft.days[index] ?? noDay()) : draft.days;
  return { ...draft, kind, days };
}

export const withDay = (draft: CourseDraft): CourseDraft => ({ ...draft, days: [...draft.days, noDay()] });

export const withoutDay = (draft: CourseDraft, at: number): CourseDraft => ({
  ...draft,
  days: draft.days.filter((_, index) => index !== at),
});

export const withDayText = (
  draft: CourseDraft,
  at: number,
  text: Partial<CourseDraft['days'][number]>,
): CourseDraft => ({
  ...draft,
  days: draft.days.map((day, index) => (index === at ? { ...day, ...text } : day)),
});
