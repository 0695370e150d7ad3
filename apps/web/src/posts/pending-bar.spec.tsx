import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/preact';
import { render } from '../../test/render.js';
import { Announcer } from '../ui/feedback/announcer.js';
import { PendingBar } from './pending-bar.js';

describe('PendingBar', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is empty while nothing waits', () => {
    render(<PendingBar count={0} onShow={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers what waits and hands the click on', () => {
    const onShow = jest.fn();
    render(<PendingBar count={3} onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: '3 neue Beiträge anzeigen' }));
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  it('speaks in the singular', () => {
    render(<PendingBar count={1} onShow={() => undefined} />);
    expect(screen.getByRole('button').textContent).toBe('1 neuen Beitrag anzeigen');
  });

  it('announces several arrivals once, with the last count', () => {
    const view = (count: number) => (
      <>
        <Announcer />
        <PendingBar count={count} onShow={() => undefined} />
      </>
    );
    const { rerender } = render(view(1));
    void act(() => void jest.advanceTimersByTime(600));
    rerender(view(2));
    void act(() => void jest.advanceTimersByTime(700));
    expect(screen.getByRole('status').textContent).toBe('');
    void act(() => void jest.advanceTimersByTime(600));
    expect(screen.getByRole('status').textContent).toBe('2 neue Beiträge verfügbar');
  });
});
