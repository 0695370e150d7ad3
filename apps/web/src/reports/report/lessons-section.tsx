import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import { Prose } from '../../ui/markdown/prose.js';
import type { DoAgain } from '../report-words.js';
import type { ShownReport } from './report.graphql.js';

/** The verdict beside what one would do differently. */
export function LessonsSection({ report: { doAgain, lessons } }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const verdicts: Record<DoAgain, string> = {
    YES: i18n._('Ja, wir würden es wieder tun.'),
    PARTLY: i18n._('Teilweise: manches würden wir wieder so machen.'),
    NO: i18n._('Nein, so würden wir es nicht wieder tun.'),
  };
  return (
    <div className="lessons">
      {doAgain && (
        <div className={`lessons__box lessons__box--${doAgain.toLowerCase()}`}>
          <h3>
            <Icon name={doAgain === 'NO' ? 'ban' : 'thumbs-up'} />
            {i18n._('Würden wir es wieder tun?')}
          </h3>
          <p>{verdicts[doAgain]}</p>
        </div>
      )}
      {lessons && (
        <div className="lessons__box lessons__box--change">
          <h3>
            <Icon name="undo-2" />
            {i18n._('Würden wir anders machen')}
          </h3>
          <Prose html={lessons} />
        </div>
      )}
    </div>
  );
}
