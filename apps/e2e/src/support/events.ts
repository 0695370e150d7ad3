import { randomUUID } from 'node:crypto';
import { ask, type Visitor } from './browser.js';

interface Content {
  title: string;
  startsAt: Date;
  endsAt: Date;
  seatsOnSite: number;
  /** Workshops with their seats; times within the event. */
  items?: readonly { title: string; seats: number; startsAt: Date; endsAt: Date }[];
}

/** Publishes an event on site as an officer, past the editor. Returns its id. */
export async function publishEvent(officer: Visitor, content: Content): Promise<string> {
  const made = (await ask(
    officer.context,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { id } }',
    {
      input: {
        clientKey: randomUUID(),
        content: {
          kind: 'WORKSHOP',
          summary: 'Kurz gesagt.',
          body: 'Ein Text.',
          hostKind: 'ASSOCIATION',
          place: { name: 'Rathaus', address: '', accessibility: '' },
          online: false,
          questions: [],
          audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
          ...content,
          items: (content.items ?? []).map((item) => ({ kind: 'WORKSHOP', description: '', speakers: [], ...item })),
        },
      },
    },
  )) as { createEvent: { id: string } };
  const { id } = made.createEvent;
  await ask(officer.context, 'mutation ($id: ID!) { publishEvent(id: $id) { __typename } }', { id });
  return id;
}

/** Answers as the visitor, past the page. */
export async function answerEvent(
  visitor: Visitor,
  event: string,
  answer: 'YES' | 'NO',
  workshops: readonly string[] = [],
): Promise<void> {
  await ask(visitor.context, 'mutation ($input: AnswerEventInput!) { answerEvent(input: $input) { __typename } }', {
    input: { clientKey: randomUUID(), event, answer, mode: answer === 'YES' ? 'ON_SITE' : null, workshops },
  });
}
