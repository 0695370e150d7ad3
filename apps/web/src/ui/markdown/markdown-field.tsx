import { useLingui } from '@lingui/react';
import type { ComponentChildren, RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'react';
import { Field } from '../form/field.js';
import { Icon } from '../icon.js';
import type { IconName } from '../icon-names.js';
import { mark } from './markup.js';
import type { Markup } from './markup.js';
import { MarkdownPreview } from './markdown-preview.js';

interface MarkdownFieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  maxLength: number;
  rows?: number;
  onChange: (value: string) => void;
  /** Ctrl+Enter or Cmd+Enter. */
  onSubmit?: () => void;
  /** Pictures and files that were pasted or dropped here. */
  onFiles?: (files: File[]) => void;
  /** Help with what is being typed: its list, and what it does with keys before the field does. */
  assistant?: {
    area: RefObject<HTMLTextAreaElement | null>;
    aria: { 'aria-autocomplete': 'list'; 'aria-controls': string; 'aria-activedescendant': string | undefined };
    onKeyDown: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => boolean;
    onCaret: () => void;
    list: ComponentChildren;
  };
}

/** A plain text area, so that every screen reader, dictation and old PC can write in it; the buttons only help. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { id, label, hint, error, value, maxLength, rows = 14, onChange, onSubmit, onFiles, assistant } = props;
  const { i18n } = useLingui();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = assistant?.area ?? own;
  const [preview, setPreview] = useState(false);
  const selection = useRef<[number, number]>(undefined);
  useLayoutEffect(() => {
    if (!selection.current || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(...selection.current);
    selection.current = undefined;
  }, [value]);
  const apply = (markup: Markup) => {
    if (!area.current) return;
    const { selectionStart: start, selectionEnd: end } = area.current;
    const marked = mark({ text: value, start, end }, markup);
    selection.current = [marked.start, marked.end];
    onChange(marked.text);
  };
  const take = (event: Event, data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    if (!onFiles || files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  const buttons: [Markup, IconName, string][] = [
    ['heading', 'heading-2', i18n._('Überschrift')],
    ['bold', 'bold', i18n._('Fett')],
    ['italic', 'italic', i18n._('Kursiv')],
    ['link', 'link', i18n._('Link')],
    ['list', 'list', i18n._('Liste')],
    ['numbered', 'list-ordered', i18n._('Nummerierte Liste')],
    ['quote', 'quote', i18n._('Zitat')],
  ];
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(aria) => (
        <div className="markdown">
          <div className="markdown__bar">
            <div role="group" aria-label={i18n._('Formatierung')}>
              {buttons.map(([markup, icon, name]) => (
                <button
                  key={markup}
                  type="button"
                  className="icon-button"
                  aria-label={name}
                  title={name}
                  disabled={preview}
                  onClick={() => apply(markup)}
                >
                  <Icon name={icon} size={18} />
                </button>
              ))}
            </div>
            <button type="button" className="act" aria-pressed={preview} onClick={() => setPreview(!preview)}>
              <Icon name="eye" size={18} />
              {i18n._('Vorschau')}
            </button>
          </div>
          <textarea
            {...aria}
            {...assistant?.aria}
            ref={area}
            className="input"
            rows={rows}
            value={value}
            maxLength={maxLength}
            hidden={preview}
            onInput={(event) => onChange(event.currentTarget.value)}
            // Office programs put a picture of a copied text beside it: the text is what is meant.
            onPaste={(event) => event.clipboardData?.getData('text/plain') || take(event, event.clipboardData)}
            onDragOver={(event) => onFiles && event.dataTransfer?.types.includes('Files') && event.preventDefault()}
            onDrop={(event) => take(event, event.dataTransfer)}
            onKeyUp={assistant?.onCaret}
            onClick={assistant?.onCaret}
            onKeyDown={(event) => {
              if (assistant?.onKeyDown(event)) return event.preventDefault();
              if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
              if (event.key === 'b') apply('bold');
              else if (event.key === 'i') apply('italic');
              else if (event.key === 'Enter' && onSubmit) onSubmit();
              else return;
              event.preventDefault();
            }}
          />
          {assistant?.list}
          {preview && <MarkdownPreview markdown={value} />}
        </div>
      )}
    </Field>
  );
}
