import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon.js';

/** Takes effect when typing rests, and at once with Enter. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { i18n } = useLingui();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // The address changed otherwise: back, a chip taken away.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string) => {
    clearTimeout(timer.current);
    const words = next.trim();
    if (words === sent.current) return;
    sent.current = words;
    onSearch(words);
  };
  return (
    <form
      role="search"
      className="big-search"
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <Icon name="search" size={22} />
      <input
        className="input"
        type="search"
        autoComplete="off"
        maxLength={200}
        aria-label={i18n._('Projektberichte durchsuchen')}
        placeholder={i18n._('Zum Beispiel Terminvergabe, E-Akte oder Chatbot')}
        value={text}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => send(next), 400);
        }}
      />
    </form>
  );
}
