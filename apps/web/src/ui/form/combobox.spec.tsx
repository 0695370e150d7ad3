import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'react';
import { render } from '../../../test/render.js';
import { Combobox } from './combobox.js';
import type { Option } from './combobox.js';

const biberach: Option = { key: '08426005', text: 'Altheim (Landkreis Biberach)' };
const albDonau: Option = { key: '08425004', text: 'Altheim (Alb-Donau-Kreis)' };
const places = [albDonau, biberach];

function Field({ onChoose }: { onChoose: (option: Option) => void }) {
  const [text, setText] = useState('');
  const options = places.filter((place) => place.text.toLowerCase().includes(text.toLowerCase()));
  return <Combobox id="place" label="Kommune" value={text} options={options} onText={setText} onChoose={onChoose} />;
}

function openWith(text: string) {
  const onChoose = jest.fn<(option: Option) => void>();
  render(<Field onChoose={onChoose} />);
  const input = screen.getByRole('combobox', { name: 'Kommune' });
  input.focus();
  fireEvent.input(input, { target: { value: text } });
  return { input, onChoose };
}
const active = (input: HTMLElement) =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('Combobox', () => {
  it('opens when something is typed and says so', () => {
    const { input } = openWith('');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    fireEvent.input(input, { target: { value: 'alt' } });
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('walks the options with the arrow keys, past the text and round again', () => {
    const { input } = openWith('alt');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(active(input)).toBe(albDonau.text);
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(active(input)).toBe(biberach.text);
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(active(input)).toBe(biberach.text);
    expect(screen.getAllByRole('option')[1]?.getAttribute('aria-selected')).toBe('true');
  });

  it('chooses with Enter and closes', () => {
    const { input, onChoose } = openWith('biberach');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onChoose).toHaveBeenCalledWith({ ...biberach });
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('closes with Escape first and empties with the second', () => {
    const { input } = openWith('alt');
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect((input as HTMLInputElement).value).toBe('alt');
    fireEvent.keyDown(input, { key: 'Escape' });
    expect((input as HTMLInputElement).value).toBe('');
  });

  it('takes a click without losing the focus of the text', () => {
    const { input, onChoose } = openWith('alt');
    const option = screen.getAllByRole('option')[0] as HTMLElement;
    expect(fireEvent.mouseDown(option)).toBe(false);
    fireEvent.click(option);
    expect(onChoose).toHaveBeenCalledWith({ ...albDonau });
    expect(document.activeElement).toBe(input);
  });

  it('says when there is nothing', () => {
    const { input } = openWith('xyz');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('Kein Treffer')).toBeTruthy();
  });
});
