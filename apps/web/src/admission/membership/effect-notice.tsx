import { useLingui } from '@lingui/react';
import { Notice } from '../../ui/feedback/notice.js';
import { EffectView } from '../rule/effect-view.js';
import type { Effect } from '../rule/rule.graphql.js';

/** What a change would do to access today, before it is saved. */
export function EffectNotice({ effect }: { effect: Effect }) {
  const { i18n } = useLingui();
  if (effect.admits === 0 && effect.shutsOut === 0)
    return <Notice title={i18n._('Am Zugang ändert sich heute für niemanden etwas')} />;
  return (
    <Notice tone={effect.shutsOut ? 'warning' : 'info'} title={i18n._('Das würde sich heute am Zugang ändern')}>
      <EffectView effect={effect} />
    </Notice>
  );
}
