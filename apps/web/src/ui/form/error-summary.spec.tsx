import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/preact';
import { render } from '../../../test/render.js';
import { ErrorSummary } from './error-summary.js';

const errors = [
  { field: 'email', message: 'Geben Sie Ihre Adresse ein.' },
  { message: 'Der Server ist nicht erreichbar.' },
];

describe('ErrorSummary', () => {
  it('is not there without errors', () => {
    render(<ErrorSummary errors={[]} attempt={1} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the focus and counts', () => {
    render(<ErrorSummary errors={errors} attempt={1} />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('heading').textContent).toBe('Bitte prüfen Sie eine Angabe');
  });

  it('does not blame the reader for what the server did', () => {
    render(<ErrorSummary errors={[{ message: 'Der Server ist nicht erreichbar.' }]} attempt={1} />);
    expect(screen.getByRole('heading').textContent).toBe('Das hat nicht geklappt');
  });

  it('leads to the field', () => {
    render(
      <>
        <ErrorSummary errors={errors} attempt={1} />
        <input id="email" />
      </>,
    );
    fireEvent.click(screen.getByRole('link', { name: 'Geben Sie Ihre Adresse ein.' }));
    expect(document.activeElement?.id).toBe('email');
  });
});
