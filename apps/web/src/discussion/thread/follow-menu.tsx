import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Disclosure } from '../../ui/disclosure.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { SetFollowLevelDocument } from '../discussion.graphql.js';
import type { FollowLevel, ThreadRef } from '../discussion.graphql.js';

const levels: readonly FollowLevel[] = ['WATCH', 'FOLLOW', 'NORMAL', 'MUTE'];

function levelText(i18n: I18n, level: FollowLevel): [name: string, meaning: string] {
  switch (level) {
    case 'WATCH':
      return [i18n._('Beobachten'), i18n._('Bei jedem neuen Kommentar Bescheid bekommen')];
    case 'FOLLOW':
      return [i18n._('Folgen'), i18n._('Neues wird gezählt; Bescheid bei Antworten und Erwähnungen')];
    case 'NORMAL':
      return [i18n._('Normal'), i18n._('Bescheid nur bei Antworten und Erwähnungen')];
    case 'MUTE':
      return [i18n._('Stumm'), i18n._('Keine Benachrichtigungen')];
  }
}

interface FollowMenuProps {
  host: ThreadRef;
  level: FollowLevel;
  onChange: (level: FollowLevel) => void;
}

export function FollowMenu({ host, level, onChange }: FollowMenuProps) {
  const { i18n } = useLingui();
  const [, save] = useMutation(SetFollowLevelDocument);
  const choose = async (next: FollowLevel) => {
    onChange(next);
    const { data, error } = await save({ thread: host, level: next });
    if (data) announce(i18n._('{level}: gespeichert', { level: levelText(i18n, next)[0] }));
    else {
      onChange(level);
      if (error) showToast({ text: errorText(i18n, error) });
    }
  };
  return (
    <Disclosure
      className="disclosure--end"
      button={
        <>
          <Icon name={level === 'MUTE' ? 'bell-off' : 'bell'} size={18} />
          <span>{levelText(i18n, level)[0]}</span>
          <Icon name="chevron-down" size={16} />
        </>
      }
    >
      {(close) => (
        <fieldset className="levels">
          <legend>{i18n._('Benachrichtigungen zu dieser Diskussion')}</legend>
          {levels.map((one) => {
            const [name, meaning] = levelText(i18n, one);
            return (
              <label key={one} className="levels__one">
                <input
                  type="radio"
                  name={`level-${host.id}`}
                  checked={one === level}
                  onChange={() => void choose(one)}
                  onClick={(event) => event.detail > 0 && close()}
                />
                <span>
                  <b>{name}</b>
                  <small>{meaning}</small>
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
    </Disclosure>
  );
}
