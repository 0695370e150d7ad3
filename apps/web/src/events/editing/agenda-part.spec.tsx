import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/preact';
import { render } from '../../../test/render.js';
import { AgendaPart } from './agenda-part.js';
import type { DraftItem } from './event-draft.js';

const item: DraftItem = {
  ...{ key: 'a', id: '1', kind: 'TALK', title: 'Begrüßung', description: '', dayIndex: 0 },
  ...{ from: '10:00', until: '10:20', speakers: '', room: '', seats: '' },
};
const part = (more: Partial<DraftItem>, wrong: string[] = []) => (
  <AgendaPart
    item={{ ...item, ...more }}
    index={0}
    days={['2027-01-20']}
    errorOf={(field) => (wrong.includes(field) ? 'So nicht.' : undefined)}
    onChange={() => undefined}
    onRemove={() => undefined}
  />
);
const details = () => screen.getByRole('group', { name: 'Teil 1' }).querySelector('details');

describe('a part of the agenda', () => {
  it('is a line once it has a title, and open while it has none', () => {
    const { unmount } = render(part({}));
    expect(details()?.open).toBe(false);
    expect(details()?.querySelector('summary')?.textContent).toBe('10:00–10:20BegrüßungVortrag');
    unmount();
    render(part({ title: '' }));
    expect(details()?.open).toBe(true);
  });

  it.each(['title', 'startsAt', 'endsAt', 'speakers', 'room', 'seats'])('opens when its %s is refused', (field) => {
    const { rerender } = render(part({}));
    expect(details()?.open).toBe(false);
    rerender(part({}, [`items-0-${field}`]));
    expect(details()?.open).toBe(true);
  });
});
