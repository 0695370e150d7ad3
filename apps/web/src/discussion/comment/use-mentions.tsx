import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { MentionSuggestionsDocument } from '../discussion.graphql.js';
import type { MentionSuggestion, ThreadRef } from '../discussion.graphql.js';
import { namingAt, withName } from './mentions.js';
import type { Naming } from './mentions.js';

interface MentionsOptions {
  host: ThreadRef;
  value: string;
  onChange: (value: string) => void;
  onNamed: (named: MentionSuggestion) => void;
}

/** Where a person works, or who belongs to a group. */
function whoIsMeant(i18n: I18n, { id, kind, detail }: MentionSuggestion): string | null {
  if (kind === 'PERSON') return detail;
  return id.startsWith('OFFICERS:')
    ? i18n._('alle im Verband, die das Programm betreuen')
    : i18n._('alle aus Ihrer Kommune, die dies lesen dürfen');
}

/** Suggestions while a name is typed behind an `@`: arrow keys choose, Enter or Tab takes, Escape closes. */
export function useMentions({ host, value, onChange, onNamed }: MentionsOptions) {
  const { i18n } = useLingui();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [naming, setNaming] = useState<Naming | null>(null);
  const [active, setActive] = useState(0);
  const typed = useDebounced(naming?.typed, 150);
  const [{ data }] = useQuery({
    query: MentionSuggestionsDocument,
    variables: { thread: host, typed: typed ?? '' },
    pause: !naming || typed === undefined,
  });
  const found = naming ? (data?.mentionSuggestions ?? []) : [];
  useEffect(() => setActive(0), [data]);
  useEffect(() => {
    if (!found.length) return;
    announce(
      i18n._(
        '{count, plural, one {# Person oder Gruppe} other {# Personen oder Gruppen}}, mit den Pfeiltasten wählbar',
        {
          count: found.length,
        },
      ),
      700,
    );
  }, [data, Boolean(naming)]);

  const look = () => {
    const element = area.current;
    setNaming(element ? namingAt(element.value, element.selectionEnd) : null);
  };
  const take = (named: MentionSuggestion) => {
    if (!naming || !area.current) return;
    const next = withName(value, naming, named.label);
    setNaming(null);
    onNamed(named);
    onChange(next.text);
    // Once the new text stands in the field.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!found.length || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosen = found[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active - 1 + found.length) % found.length);
    else if (event.key === 'Escape') setNaming(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) take(chosen);
    else return false;
    return true;
  };
  const list = (
    <ul id={listId} className="mentions" role="listbox" aria-label={i18n._('Wen erwähnen?')} hidden={!found.length}>
      {found.map((named, index) => (
        <li
          key={named.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === active}
          // The text keeps the focus: pressing the pointer must not blur it before the click counts.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(named)}
        >
          <b>{named.label}</b>
          {whoIsMeant(i18n, named) && <small>{whoIsMeant(i18n, named)}</small>}
          {named.takesPart && <small>{i18n._('ist dabei')}</small>}
        </li>
      ))}
    </ul>
  );
  return {
    look,
    assistant: {
      area,
      aria: {
        'aria-autocomplete': 'list' as const,
        'aria-controls': listId,
        'aria-activedescendant': found.length ? `${listId}-${active}` : undefined,
      },
      onKeyDown,
      // Arrow keys move in the list while it is open; where the caret moves by itself, the name is looked for anew.
      onCaret: look,
      list,
    },
  };
}
